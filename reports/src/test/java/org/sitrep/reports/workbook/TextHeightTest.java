package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextHeightTest {

  @ParameterizedTest
  @CsvSource({
    "a, 1, 20, 1",
    "word, 20, 48, 3",
    "WORD, 20, 48, 3",
    "word, 40, 48, 5",
    "WORD, 40, 48, 6",
  })
  void capitalsTakeMoreRoom(String word, int times, int width, int lines) {
    String text = (word + " ").repeat(times).strip();

    assertThat(TextHeight.lines(text, width)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "'a\nb', 2", "'a\n\nb', 3", "'a\n', 2"})
  void countsLinesThatAreEmpty(String text, int lines) {
    assertThat(TextHeight.lines(text, 20)).isEqualTo(lines);
  }
}
