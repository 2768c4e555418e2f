package org.sitrep.reports.page;

import java.util.Locale;

/** Text as HTML and SVG take it: quotes come from anyone. */
final class Html {

  private Html() {}

  /**
   * Escapes text for elements and for attributes in quotes; what XML cannot hold becomes U+FFFD.
   */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
              }
            });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= ' '
        ? !(c >= 0x7F && c < 0xA0) && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
        : c == '\n' || c == '\t';
  }

  /** A number as read: thousands apart, one decimal place where it has a fraction. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }
}
