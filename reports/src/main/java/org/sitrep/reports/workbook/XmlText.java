package org.sitrep.reports.workbook;

/** Text as a spreadsheet's XML takes it. */
final class XmlText {

  private static final String CUT = " […]";
  private static final char UNKNOWN = '\uFFFD';

  private XmlText() {}

  /**
   * Escapes a cell's text so that every reader gives it back. Text too long for a cell is cut and
   * ends with {@code […]}; what XML cannot hold becomes U+FFFD.
   */
  static String cell(String text) {
    return escape(fit(text));
  }

  /** Whether a spreadsheet would take the text for a formula once a user touches the cell. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }

  private static String fit(String text) {
    if (text.length() <= Limits.CELL) {
      return text;
    }
    int end = Limits.CELL - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }

  private static String escape(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        // Numbered: readers count named entities and give up after some.
        case '&' -> out.append("&#38;");
        case '<' -> out.append("&#60;");
        case '>' -> out.append("&#62;");
        case '"' -> out.append("&#34;");
        case '\t', '\n' -> out.append(c);
        case '_' -> out.append(startsEscape(text, i) ? "_x005F_" : "_");
        default -> {
          if (c < ' ') {
            out.append("_x%04X_".formatted((int) c));
          } else if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append(Character.isSurrogate(c) || c >= '\uFFFE' ? UNKNOWN : c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' '
        && c != '&'
        && c != '<'
        && c != '>'
        && c != '"'
        && c != '_'
        && c < Character.MIN_SURROGATE;
  }

  /** Whether {@code _xHHHH_} stands at {@code at}: readers would take it for one character. */
  private static boolean startsEscape(String text, int at) {
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
