package org.sitrep.core.extraction.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
              state.country() + " " + state.use().name().toLowerCase(java.util.Locale.ROOT);
          case Sense.Location place ->
              place.place().name()
                  + " "
                  + place.place().kind().name().toLowerCase(java.util.Locale.ROOT)
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

  @Test
  void capitalsHideCommonWords() {
    assertThat(told("IT TOLD US THAT THE SOVIET UNION AND EL SALVADOR WHO WERE THERE HAD LEFT"))
        .isEqualTo("SOVIET UNION=RU name; EL SALVADOR=SV name");
  }
}
