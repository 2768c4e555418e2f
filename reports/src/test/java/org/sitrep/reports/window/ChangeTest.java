package org.sitrep.reports.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Now, before, difference, share, note.
        "30, 20, 10, 0.5, -",
        "5, 10, -5, -0.5, -",
        "12, 9, 3, 0.3333, base under 10",
        "7, 0, 7, -, base of 0",
        "0, 10, -10, -1.0, -",
        // Unknown is not 0.
        "7, -, -, -, nothing reported before",
        "-, 12, -, -, nothing reported now",
        "-, -, -, -, -",
      })
  void comparesFigures(Long now, Long before, Long difference, Double share, String note) {
    Change change = new Change(now, before);

    assertThat(change.difference()).isEqualTo(difference);
    assertThat(change.note()).isEqualTo(note);
    if (share == null) {
      assertThat(change.share()).isNull();
    } else {
      assertThat(change.share()).isCloseTo(share, org.assertj.core.data.Offset.offset(0.0001));
    }
  }
}
