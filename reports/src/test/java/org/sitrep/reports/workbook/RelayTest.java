package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RelayTest {

  private static final int ROWS = 100_000;

  @Test
  void handsAllOnInTheirOrder() {
    List<Integer> taken = new ArrayList<>();
    try (Relay<Integer> relay = new Relay<>(taken::add)) {
      IntStream.range(0, ROWS).forEach(relay::accept);
      relay.end();
    }

    assertThat(taken).isEqualTo(IntStream.range(0, ROWS).boxed().toList());
  }

  @Test
  void throwsWhatTheOtherThreadThrows() {
    try (Relay<Integer> relay =
        new Relay<>(
            row -> {
              if (row == 300) {
                throw new IllegalStateException("row " + row);
              }
            })) {
      assertThatThrownBy(
              () -> {
                IntStream.range(0, ROWS).forEach(relay::accept);
                relay.end();
              })
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("row 300");
    }
  }

  @Test
  void doesNotWaitForARestThatNobodyReads() {
    List<Integer> taken = new ArrayList<>();
    try (Relay<Integer> relay = new Relay<>(taken::add)) {
      relay.accept(1);
    }

    assertThat(taken).isEmpty();
  }
}
