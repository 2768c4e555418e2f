package org.sitrep.core.extraction.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.text.Document;

class NameFinderTest {

  static Names find(String text) {
    return NameFinder.builtIn()
        .find(Document.of(new ArticleText("", text, LocalDate.of(2024, 5, 1), null, null)));
  }

  /** What each name of a text means, in the short form that these tests are written in. */
  static String told(String text) {
    return String.join("; ", find(text).all().stream().map(NameFinderTest::told).toList());
  }

  static String told(Name name) {
    return name.text()
        + "="
        + switch (name.sense()) {
          case Sense.State state ->
              state.country() + " " + state.use().name().toLowerCase(Locale.ROOT);
          case Sense.Location place ->
              place.place().name()
                  + " "
                  + place.place().kind().name().toLowerCase(Locale.ROOT)
                  + " "
                  + place.country();
          case Sense.Armed group -> group.group().name();
          case Sense.Body body -> body.organisation().name();
          case Sense.Title title -> "office " + title.office().name();
          case Sense.Holder holder -> holder.person().name() + " " + holder.party();
        };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He flew to Berlin.                          | Berlin=Berlin city DE
          The talks between Berlin and Paris failed.  | Berlin=DE capital; Paris=FR capital
          It told us nothing.                         |
          The U.S. and the US agreed.                 | U.S.=US name; US=US name
          Al Qaeda and al-Qa'ida                      | Al Qaeda=al-Qaeda; al-Qa'ida=al-Qaeda
          Nato and NATO-led troops                    | Nato=NATO; NATO=NATO
          The Côte d’Ivoire and Cote d'Ivoire         | Côte d’Ivoire=CI name; Cote d'Ivoire=CI name
          A Pakistan-based group                      | Pakistan=PK name
          Washington Post and Times of India said so. |
          Mr Jordan and Michael Jordan met in Jordan. | Jordan=JO name
          """)
  void namesMean(String text, String expected) {
    assertThat(told(text)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Troops entered Hyderabad. Sindh police and Karachi officials spoke.  | Hyderabad | PK
          Police in Hyderabad, the capital of Telangana, made two arrests.     | Hyderabad | IN
          Shelling hit Tripoli overnight, Misrata and Benghazi stayed calm.    | Tripoli   | LY
          Clashes broke out in Tripoli, in northern Lebanon, near Akkar.       | Tripoli   | LB
          Georgia and Russia held talks in Tbilisi.                            | Georgia   | GE
          A gunman opened fire in Georgia. Police in Atlanta and Savannah said.| Georgia   | US
          A blast in Poonch, in Indian-administered Kashmir, killed a soldier. | Poonch    | IN
          A blast in Poonch district of Azad Kashmir killed a soldier.         | Poonch    | PK
          Gunmen struck in Punjab, near Amritsar in northern India.            | Punjab    | IN
          Gunmen struck in Punjab, south of Lahore.                            | Punjab    | PK
          A church in San Jose, Costa Rica, was set on fire.                   | San Jose  | CR
          Valencia, Spain: a bomb was found.                                   | Valencia  | ES
          The army of Niger said that Tillaberi was calm.                      | Niger     | NE
          Bandits raided a village in Niger State, in Shiroro.                 | Niger State | NG
          """)
  void contextDecidesTheCountry(String text, String name, String country) {
    assertThat(
            find(text).all().stream().filter(found -> found.text().equals(name)).map(Name::country))
        .containsExactly(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Michael Jordan spoke.
          The rebels freed Mr Jordan on Monday.
          Yesterday Chad Michaels was shot.
          He reads the Hindustan Times and the Jordan Times.
          She studied at Punjab University and the University of Karachi.
          A treaty, the Paris Accord, was signed.
          Officer Javed Orakzai was hurt.
          He likes turkey and china.
          Let us go.
          """)
  void partsOfLongerNamesAreNone(String text) {
    assertThat(told(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Islamabad rejected the claim.                    | Islamabad=PK capital
          A blast shook a market in Islamabad.             | Islamabad=Islamabad city PK
          Kabul-based diplomats left.                      | Kabul=Kabul city AF
          Kyiv, Ukraine, was dark.                         | Kyiv=Kyiv city UA; Ukraine=UA name
          Officials from GHQ Rawalpindi met.               | GHQ Rawalpindi=PK seat
          The White House and the Kremlin talked.          | White House=US seat; Kremlin=RU seat
          Pakistan's Foreign Office summoned him.          | Pakistan=PK name
          The British Foreign Office warned.               | British=GB people; Foreign Office=GB seat
          UNAMA condemned the Afghan Taliban.              | UNAMA=United Nations; Afghan Taliban=Taliban
          Blinken called Foreign Minister Bilawal.         | Blinken=Antony Blinken US; Foreign Minister=office foreign minister; Bilawal=Bilawal Bhutto Zardari PK
          Foreign Minister Ishaq Dar spoke, Dar said.      | Foreign Minister=office foreign minister; Ishaq Dar=Ishaq Dar PK; Dar=Ishaq Dar PK
          Two men fled from Kurram Agency to Marawi City.  | Kurram Agency=Kurram district PK; Marawi City=Marawi city PH
          A man named Dar spoke.                           |
          The Quad met; CPI (Maoist) rebels did not.       | The Quad=Quad; CPI (Maoist)=Communist Party of India (Maoist)
          A patrol near Sana'a and in Herat province fell. | Sana'a=Sanaa city YE; Herat=Herat division AF
          """)
  void statesPlacesAndPeople(String text, String expected) {
    assertThat(told(text)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void capitalStandsForItsStateAndItsCity() {
    Name name = find("Islamabad rejected the claim.").all().getFirst();
    assertThat(name.party()).isEqualTo("PK");
    assertThat(name.place()).isNotNull();
    assertThat(name.isState()).isTrue();
  }

  @Test
  void namesAreFoundByToken() {
    Names names = find("In the Gulf, Saudi Arabia and Iran met.");
    assertThat(names.at(0)).isNull();
    assertThat(names.at(5)).isEqualTo(names.all().get(1));
    assertThat(names.in(3, 9)).extracting(Name::text).containsExactly("Saudi Arabia", "Iran");
  }

  @Test
  void spansPointAtTheName() {
    String text = "Fighters crossed the China-Pakistan border.";
    assertThat(find(text).all())
        .allSatisfy(
            name ->
                assertThat(("\n\n" + text).substring(name.span().start(), name.span().end()))
                    .isEqualTo(name.text()))
        .extracting(Name::text)
        .containsExactly("China", "Pakistan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jordan ",
        "Khan Sharif ",
        "al-Qaeda in the Arabian ",
        "Georgia, Hyderabad and ",
        "United Nations High Commissioner for ",
        "in Islamabad, ",
        "Pakistan's ",
        "A. B. ",
        "Dar "
      })
  void timeGrowsWithTheLengthOnly(String piece) {
    String small = piece.repeat(125_000 / piece.length());
    NameFinder finder = NameFinder.builtIn();
    finder.find(document(small));
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      // A document keeps its names: each round needs one of its own.
      Document again = document(small);
      shortest = Math.min(shortest, cpuTime(() -> finder.find(again)));
    }
    Document large = document(piece.repeat(1_000_000 / piece.length()));
    long longest = cpuTime(() -> finder.find(large));
    assertThat(longest).isLessThan(8 * 6 * Math.max(shortest, 5_000_000));
  }

  private static Document document(String text) {
    return Document.of(new ArticleText("", text, null, null, null));
  }

  private static long cpuTime(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - before;
  }

  @Test
  void capitalsHideCommonWords() {
    assertThat(told("IT TOLD US THAT THE SOVIET UNION AND EL SALVADOR WHO WERE THERE HAD LEFT"))
        .isEqualTo("SOVIET UNION=RU name; EL SALVADOR=SV name");
  }
}
