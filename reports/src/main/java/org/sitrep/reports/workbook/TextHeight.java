package org.sitrep.reports.workbook;

/** How high wrapped text stands. */
final class TextHeight {

  private static final float LINE = 13f;
  private static final float PADDING = 2f;

  /** A column's width is counted in digits, and letters are narrower. */
  private static final double LETTERS_PER_DIGIT = 1.1;

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
    int lines = 0;
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int length = (end < 0 ? text.length() : end) - from;
      lines += Math.max(1, (length + room - 1) / room);
      from = end < 0 ? text.length() + 1 : end + 1;
    }
    return lines;
  }

  /** The height of a row with so many lines. */
  static float points(int lines) {
    return lines * LINE + PADDING;
  }
}
