package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which first lines of a text are those of the page's head. */
class TextHeadTest {

  private static final String TEXT = "The bridge was opened on Friday.\n\nIt is long.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bridge over the Linn opens",
        "Harbour City - Bridge over the Linn opens",
        "Bridge over the Linn opens | Coast TV",
        "By Ada Reed and Ben Moss",
        "Sat 4 May 2024 | 14:07 | By Ada Reed",
        "As of: 04 May 2024, 06:00",
        "Bridge over the Linn opens\n\n4 May 2024\n\nBy Ben Moss",
      })
  void headlineWritersAndDateAreNoneOfIt(String lines) {
    assertThat(without(lines + "\n\n" + TEXT)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A long winter",
        "Ada Reed, who built it, called it the longest bridge of the coast.",
        "On 4 May 2024 the last of its four hundred beams was laid at the northern end.",
        "Bridge over the Linn opens after a decade, and nobody knows who will pay for its upkeep.",
      })
  void allElseIsText(String line) {
    assertThat(without(line + "\n\n" + TEXT)).isEqualTo(line + "\n\n" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Ada Reed", "Bridge over the Linn opens", "4 May 2024"})
  void theLastLineStays(String line) {
    assertThat(without(line)).isEqualTo(line);
  }

  private static String without(String text) {
    return TextHead.without(
        text, "Bridge over the Linn opens", List.of("Ada Reed", "Ben Moss"), "en-GB");
  }
}
