package org.sitrep.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A text cut where spans begin and end, so that each piece lies in the same spans throughout. */
final class MarkedText {

  private MarkedText() {}

  /**
   * A span of a text.
   *
   * @param number what it is called by
   * @param start first UTF-16 unit
   * @param end behind its last unit
   */
  record Span(int number, int start, int end) {}

  /**
   * A piece of a text.
   *
   * @param text the piece
   * @param numbers of the spans that it lies in
   * @param first numbers of the spans that begin with it
   */
  record Piece(String text, List<Integer> numbers, List<Integer> first) {}

  /** The pieces of a text in order; spans beyond its end are cut. */
  static List<Piece> of(String text, List<Span> spans) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Span span : spans) {
      cuts.add(Math.min(span.start(), text.length()));
      cuts.add(Math.min(span.end(), text.length()));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      if (cut > from) {
        int start = from;
        pieces.add(
            new Piece(
                text.substring(from, cut),
                spans.stream()
                    .filter(span -> span.start() <= start && span.end() > start)
                    .map(Span::number)
                    .toList(),
                spans.stream().filter(span -> span.start() == start).map(Span::number).toList()));
        from = cut;
      }
    }
    return pieces;
  }
}
