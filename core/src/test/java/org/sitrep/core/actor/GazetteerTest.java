package org.sitrep.core.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.actor.NameUse.Use;

class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.builtIn();

  @Test
  void holdsWhatTheNewsNames() {
    assertThat(gazetteer.countries()).hasSize(250);
    assertThat(gazetteer.places())
        .filteredOn(place -> place.kind() == PlaceName.Kind.DIVISION)
        .hasSizeGreaterThan(950);
    assertThat(gazetteer.places()).hasSizeGreaterThan(5000);
    assertThat(gazetteer.groups()).hasSizeGreaterThan(300);
    assertThat(gazetteer.organisations()).hasSizeGreaterThan(150);
    assertThat(gazetteer.people()).hasSizeGreaterThan(600);
    assertThat(gazetteer.offices()).hasSizeGreaterThan(60);
  }

  @Test
  void everyCodeOfIsoIsThereAndKosovo() {
    Set<String> codes = new HashSet<>(Set.of(Locale.getISOCountries()));
    codes.add("XK");
    assertThat(gazetteer.countries().stream().map(Country::code)).hasSameElementsAs(codes);
  }

  @Test
  void nearlyEveryInhabitedCountryHasCapitalAndPeople() {
    assertThat(gazetteer.countries().stream().filter(c -> c.people().isEmpty()))
        .hasSizeLessThan(30);
    assertThat(gazetteer.countries().stream().filter(c -> c.capitals().isEmpty()))
        .hasSizeLessThan(30);
  }

  @Test
  void noLineSpellsOneNameTwice() {
    Map<Named, Set<String>> keys = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (NameUse use : gazetteer.uses()) {
      boolean own = use.use() == Use.NAME;
      if (own
          && !keys.computeIfAbsent(use.named(), _ -> new HashSet<>())
              .add(NameKey.of(use.spelling().text()))) {
        twice.add(use.spelling().text());
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyNameHasAWord() {
    assertThat(gazetteer.uses())
        .allSatisfy(use -> assertThat(NameKey.words(use.spelling().text())).isNotEmpty());
  }

  @Test
  void groupsAndOrganisationsShareNoCanonicalName() {
    Set<String> groups = new HashSet<>(gazetteer.groups().stream().map(Group::name).toList());
    assertThat(gazetteer.organisations().stream().map(Organisation::name))
        .doesNotContainAnyElementsOf(groups);
  }

  @ParameterizedTest
  @CsvSource({
    "Pakistani Taliban, Tehreek-e-Taliban Pakistan",
    "TTP, Tehreek-e-Taliban Pakistan",
    "ISIS-K, Islamic State Khorasan Province",
    "daesh, Islamic State",
    "Afghan Taliban, Taliban",
    "al Qaida, al-Qaeda",
    "Shabaab, al-Shabaab",
    "BLA, Balochistan Liberation Army",
    "PKK, Kurdistan Workers' Party",
    "FARC, Revolutionary Armed Forces of Colombia",
    "Tupac Amaru Revolutionary Movement, Túpac Amaru Revolutionary Movement"
  })
  void groupsByAnyName(String name, String canonical) {
    assertThat(gazetteer.groupNamed(name)).map(Group::name).contains(canonical);
    assertThat(gazetteer.group(canonical)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "UNHCR, United Nations",
    "Security Council, United Nations",
    "European Commission, European Union",
    "North Atlantic Treaty Organization, NATO",
    "Shanghai Cooperation Organisation, SCO",
    "GCC, Gulf Cooperation Council",
    "ICRC, International Committee of the Red Cross",
    "Somaliland, Somaliland"
  })
  void organisationsByAnyName(String name, String canonical) {
    assertThat(gazetteer.organisationNamed(name)).map(Organisation::name).contains(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "US, US",
    "U.S., US",
    "Briton, GB",
    "Cote d'Ivoire, CI",
    "Turkiye, TR",
    "Kyiv, UA",
    "Burma, MM",
    "White House, US",
    "Zhongnanhai, CN",
    "Palestinian, PS",
    "Kosovar, XK"
  })
  void countriesByAnyName(String name, String code) {
    assertThat(gazetteer.countryNamed(name)).map(Country::code).contains(code);
  }

  @Test
  void nameOfTwoCountriesIsNeither() {
    assertThat(gazetteer.countryNamed("Congo")).isEmpty();
    assertThat(gazetteer.countryNamed("Narnia")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bannu, Khyber Pakhtunkhwa, PK",
    "Spin Boldak, Kandahar, AF",
    "Tump, Balochistan, PK",
    "Pulwama, Jammu and Kashmir, IN",
    "Mocimboa da Praia, Cabo Delgado, MZ",
    "Anbar, Anbar, IQ"
  })
  void placesLieInDivisions(String name, String division, String country) {
    PlaceName place = gazetteer.places(name).getFirst();
    assertThat(place.country()).isEqualTo(country);
    assertThat(gazetteer.divisionOf(place)).map(PlaceName::name).contains(division);
  }

  @Test
  void capitalsArePlacesToo() {
    assertThat(gazetteer.resolve("Islamabad"))
        .extracting(NameUse::use)
        .containsExactlyInAnyOrder(Use.CAPITAL, Use.NAME);
  }

  @Test
  void morePlacesStandBehindItsOwn() {
    PlaceName village =
        new PlaceName(List.of(Spelling.of("Nowhere-on-Sea")), PlaceName.Kind.TOWN, "GB", "England");
    Gazetteer larger = gazetteer.withPlaces(List.of(village));
    assertThat(larger.places("nowhere on sea")).containsExactly(village);
    assertThat(gazetteer.places("Nowhere-on-Sea")).isEmpty();
  }
}
