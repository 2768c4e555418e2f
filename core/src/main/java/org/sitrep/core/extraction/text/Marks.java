package org.sitrep.core.extraction.text;

/** The many forms of blanks, quotes and dashes. */
final class Marks {

  private Marks() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF';
  }

  static boolean isApostrophe(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02BC'
        || c == '`'
        || c == '\u00B4';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013';
  }

  /** A mark by its plain form. */
  static String plain(char c) {
    return switch (c) {
      case '\'', '\u2019', '\u2018', '\u02BC', '`', '\u00B4', '\u201A' -> "'";
      case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "\"";
      case '\u2013', '\u2014', '\u2015', '\u2012', '\u2212' -> "--";
      case '\u2010', '\u2011' -> "-";
      case '\u2026' -> "...";
      default -> String.valueOf(c);
    };
  }

  /** Whether a mark in its plain form ends a sentence. */
  static boolean endsSentence(String mark) {
    return mark.equals(".") || mark.equals("?") || mark.equals("!") || mark.startsWith("...");
  }
}
