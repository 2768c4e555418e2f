package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.app.console.MarkedText.Piece;
import org.sitrep.app.console.MarkedText.Span;

class MarkedTextTest {

  @Test
  void spansMayLieInEachOtherAndOverlap() {
    assertThat(
            MarkedText.of(
                "0123456789", List.of(new Span(1, 2, 8), new Span(2, 2, 4), new Span(3, 6, 99))))
        .containsExactly(
            new Piece("01", List.of(), List.of()),
            new Piece("23", List.of(1, 2), List.of(1, 2)),
            new Piece("45", List.of(1), List.of()),
            new Piece("67", List.of(1, 3), List.of(3)),
            new Piece("89", List.of(3), List.of()));
  }

  @Test
  void aTextWithoutSpansIsOnePiece() {
    assertThat(MarkedText.of("text", List.of()))
        .containsExactly(new Piece("text", List.of(), List.of()));
    assertThat(MarkedText.of("", List.of())).isEmpty();
  }
}
