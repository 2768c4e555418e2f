package org.sitrep.reports.workbook;

/** Text as cells take it. */
final class XmlText {

  /** What stands for a character that XML cannot hold. */
  static final char UNKNOWN = '\uFFFD';

  private static final String CUT = " […]";

  private XmlText() {}

  /** Whether a spreadsheet would take the text for a formula once a user touches the cell. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }

  /** The text, cut where no cell holds all of it. */
  static String fit(String text) {
    if (text.length() <= Limits.CELL) {
      return text;
    }
    int end = Limits.CELL - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }

  /** Whether spaces or lines would be lost unless they are said to matter. */
  static boolean needsItsSpace(String text) {
    return text.charAt(0) <= ' '
        || text.charAt(text.length() - 1) <= ' '
        || text.indexOf('\n') >= 0;
  }

  /** Whether {@code _xHHHH_} stands at {@code at}: readers would take it for one character. */
  static boolean startsEscape(String text, int at) {
    if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
