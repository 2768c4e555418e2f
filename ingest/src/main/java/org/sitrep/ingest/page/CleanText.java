package org.sitrep.ingest.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in lines and paragraphs, of nothing but {@link Characters} that belong into a text. */
final class CleanText {

  private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
  private static final Pattern AROUND_BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*");
  private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
  private static final Pattern BREAKS = Pattern.compile("\\n+");

  /** Lines of this mean length are paragraphs, not wrapped lines. */
  private static final int PARAGRAPH_LINE = 100;

  private CleanText() {}

  /** One line of clean text, or null where nothing is left. */
  static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = onOneLine(Characters.clean(text));
    return line.isEmpty() ? null : line;
  }

  /** Spaces and breaks as one space each, and none at the ends. */
  private static String onOneLine(String clean) {
    int end = clean.length();
    while (end > 0 && clean.charAt(end - 1) <= ' ') {
      end--;
    }
    int start = 0;
    while (start < end && clean.charAt(start) <= ' ') {
      start++;
    }
    int at = start;
    while (at < end && !isGap(clean, at)) {
      at++;
    }
    if (at >= end) {
      return clean.substring(start, end);
    }
    StringBuilder line = new StringBuilder(end - start).append(clean, start, at);
    for (; at < end; at++) {
      char c = clean.charAt(at);
      if (c > ' ') {
        line.append(c);
      } else if (clean.charAt(at - 1) > ' ') {
        line.append(' ');
      }
    }
    return line.toString();
  }

  /** Whether a break of the line or a space behind another stands here. */
  private static boolean isGap(String clean, int at) {
    char c = clean.charAt(at);
    return c == '\n' || (c == ' ' && clean.charAt(at - 1) == ' ');
  }

  /** Clean text with its line breaks, paragraphs separated by exactly one blank line. */
  static String lines(String text) {
    String lines = Characters.clean(text);
    if (lines.contains("  ") || lines.indexOf('\t') >= 0) {
      lines = SPACES.matcher(lines).replaceAll(" ");
    }
    if (lines.contains(" \n") || lines.contains("\n ") || lines.indexOf('\t') >= 0) {
      lines = AROUND_BREAK.matcher(lines).replaceAll("\n");
    }
    if (lines.contains("\n\n\n")) {
      lines = MANY_BREAKS.matcher(lines).replaceAll("\n\n");
    }
    return lines.strip();
  }

  /**
   * Clean text of paragraphs. Where a text has no blank line, each of its lines is one, unless they
   * are so short that they must be wrapped.
   */
  static String paragraphs(String text) {
    String lines = lines(text);
    int breaks = (int) lines.chars().filter(c -> c == '\n').count();
    boolean linesAreParagraphs =
        breaks > 0 && !lines.contains("\n\n") && lines.length() / (breaks + 1) >= PARAGRAPH_LINE;
    return linesAreParagraphs ? BREAKS.matcher(lines).replaceAll("\n\n") : lines;
  }
}
