package org.sitrep.core.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.GazetteerFile.Line;

/** Reads the files of a gazetteer and checks each entry against those before it. */
final class GazetteerLoader {

  private record Claim(String code, Spelling name) {}

  private final Map<String, Country> countries = new LinkedHashMap<>();
  private final Map<String, Claim> countryNames = new HashMap<>();
  private final Map<String, PlaceName> divisions = new LinkedHashMap<>();
  private final List<PlaceName> places = new ArrayList<>();
  private final Set<String> placeKeys = new HashSet<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Organisation> organisations = new LinkedHashMap<>();
  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final Set<String> personKeys = new HashSet<>();

  static Gazetteer builtIn() {
    GazetteerLoader loader = new GazetteerLoader();
    loader.readCountries(GazetteerFile.builtIn("countries.tsv", 6));
    loader.readOrganisations(GazetteerFile.builtIn("organisations.tsv", 3));
    loader.readGroups(GazetteerFile.builtIn("groups.tsv", 4));
    loader.readDivisions(GazetteerFile.builtIn("divisions.tsv", 3));
    loader.readPlaces(GazetteerFile.builtIn("places.tsv", 5));
    loader.readOffices(GazetteerFile.builtIn("offices.tsv", 4));
    loader.readPeople(GazetteerFile.builtIn("people.tsv", 7));
    return loader.gazetteer();
  }

  void readCountries(GazetteerFile file) {
    file.forEach(
        line -> {
          String code = line.required(0);
          if (code.length() != 2 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw line.error("not a code of two capitals", code);
          }
          Country country =
              new Country(code, line.names(1, 2), line.names(3), line.names(4), line.names(5));
          if (countries.put(code, country) != null) {
            throw line.error("a country stands twice", code);
          }
          country.names().forEach(name -> nameOfOneCountry(line, code, name));
          country.people().forEach(name -> nameOfOneCountry(line, code, name));
        });
  }

  private void nameOfOneCountry(Line line, String code, Spelling name) {
    Claim other = countryNames.putIfAbsent(NameKey.of(name.text()), new Claim(code, name));
    if (other != null
        && !other.code().equals(code)
        && !(other.name().ambiguous() && name.ambiguous())) {
      throw line.error("a name of two countries is not marked with '?' in both", name.text());
    }
  }

  void readOrganisations(GazetteerFile file) {
    file.forEach(
        line -> {
          Organisation organisation = new Organisation(line.names(0, 1), line.names(2));
          if (organisations.put(organisation.name(), organisation) != null) {
            throw line.error("an organisation stands twice", organisation.name());
          }
        });
  }

  void readGroups(GazetteerFile file) {
    file.forEach(
        line -> {
          Group group =
              new Group(
                  line.names(0, 1), optionalCountry(line, 2), line.constant(3, Group.Kind.class));
          if (groups.put(group.name(), group) != null) {
            throw line.error("a group stands twice", group.name());
          }
        });
  }

  void readDivisions(GazetteerFile file) {
    file.forEach(
        line -> {
          String country = country(line, 0);
          PlaceName division =
              new PlaceName(line.names(1, 2), PlaceName.Kind.DIVISION, country, null);
          if (divisions.put(country + division.name(), division) != null) {
            throw line.error("a division stands twice in its country", division.name());
          }
        });
  }

  void readPlaces(GazetteerFile file) {
    file.forEach(
        line -> {
          String country = optionalCountry(line, 1);
          String division = line.cell(2).isEmpty() ? null : line.cell(2);
          if (division != null && !divisions.containsKey(country + division)) {
            throw line.error("no such division in " + country, division);
          }
          PlaceName place =
              new PlaceName(
                  line.names(0, 4), line.constant(3, PlaceName.Kind.class), country, division);
          if (!placeKeys.add(place.name() + "/" + country + "/" + division + "/" + place.kind())) {
            throw line.error("a place stands twice", place.name());
          }
          places.add(place);
        });
  }

  void readOffices(GazetteerFile file) {
    file.forEach(
        line -> {
          Office office =
              new Office(
                  line.names(0, 1),
                  line.constant(2, Office.Rank.class),
                  line.cell(3).isEmpty() ? null : party(line, 3));
          if (offices.put(office.name(), office) != null) {
            throw line.error("an office stands twice", office.name());
          }
        });
  }

  void readPeople(GazetteerFile file) {
    file.forEach(
        line -> {
          Person person =
              new Person(
                  line.names(0, 2),
                  line.names(1),
                  party(line, 3),
                  line.required(4),
                  year(line, 5),
                  year(line, 6));
          if (person.from() != null && person.to() != null && person.from() > person.to()) {
            throw line.error(
                "the last year is before the first", person.from() + "-" + person.to());
          }
          if (!personKeys.add(person.name() + "/" + person.office() + "/" + person.from())) {
            throw line.error("a person stands twice in one office", person.name());
          }
          people.add(person);
        });
  }

  Gazetteer gazetteer() {
    List<PlaceName> all = new ArrayList<>(capitals());
    all.addAll(divisions.values());
    all.addAll(places);
    return new Gazetteer(
        countries.values(),
        all,
        groups.values(),
        organisations.values(),
        List.copyOf(offices.values()),
        people);
  }

  /** Capitals are places too, unless the file of places knows more about them. */
  private List<PlaceName> capitals() {
    Set<String> known = new HashSet<>();
    places.forEach(place -> known.add(place.country() + place.name()));
    List<PlaceName> capitals = new ArrayList<>();
    for (Country country : countries.values()) {
      for (Spelling capital : country.capitals()) {
        if (!known.contains(country.code() + capital.text())) {
          capitals.add(new PlaceName(List.of(capital), PlaceName.Kind.CITY, country.code(), null));
        }
      }
    }
    return capitals;
  }

  private String country(Line line, int column) {
    String code = line.required(column);
    if (!countries.containsKey(code)) {
      throw line.error("no such country", code);
    }
    return code;
  }

  private @Nullable String optionalCountry(Line line, int column) {
    return line.cell(column).isEmpty() ? null : country(line, column);
  }

  private String party(Line line, int column) {
    String party = line.required(column);
    if (!countries.containsKey(party) && !organisations.containsKey(party)) {
      throw line.error("neither a country nor an organisation", party);
    }
    return party;
  }

  private static @Nullable Integer year(Line line, int column) {
    String cell = line.cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(cell);
    } catch (NumberFormatException e) {
      throw line.error("not a year", cell);
    }
  }
}
