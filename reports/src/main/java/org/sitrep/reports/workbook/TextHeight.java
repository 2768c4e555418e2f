package org.sitrep.reports.workbook;

/** How high wrapped text stands. */
final class TextHeight {

  private static final float LINE = 13f;
  private static final float PADDING = 2f;

  /** A column's width is counted in digits, and letters are narrower. */
  private static final double LETTERS_PER_DIGIT = 1.1;

  /** Capitals are wider than other letters: the texts of some agencies have no others. */
  private static final int CAPITAL = 13;

  private static final int LETTER = 10;

  /** What is left of a line, on average, where the next word does not fit. */
  private static final int RAGGED = 3;

  private TextHeight() {}

  /**
   * How many lines a text takes.
   *
   * @param width of its column, in characters
   */
  static int lines(String text, int width) {
    int room = Math.max(1, (int) (width * LETTERS_PER_DIGIT) - RAGGED);
    int lines = 1;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines += linesOf(length, room);
        length = 0;
      } else {
        length += c >= 'A' && c <= 'Z' ? CAPITAL : LETTER;
      }
    }
    return lines - 1 + linesOf(length, room);
  }

  private static int linesOf(int length, int room) {
    return Math.max(1, (length + room * LETTER - 1) / (room * LETTER));
  }

  /** The height of a row with so many lines. */
  static float points(int lines) {
    return lines * LINE + PADDING;
  }
}
