package org.sitrep.ingest.page;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that a database takes and a quotation can be found in: no control characters, no lone
 * surrogates, no invisible characters, plain spaces, composed letters. Quotation marks and dashes
 * stay as they are.
 */
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
    String line = SPACES.matcher(BREAKS.matcher(characters(text)).replaceAll(" ")).replaceAll(" ");
    return line.isBlank() ? null : line.strip();
  }

  /** Clean text with its line breaks, paragraphs separated by exactly one blank line. */
  static String lines(String text) {
    String lines =
        AROUND_BREAK.matcher(SPACES.matcher(characters(text)).replaceAll(" ")).replaceAll("\n");
    return MANY_BREAKS.matcher(lines).replaceAll("\n\n").strip();
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

  private static String characters(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        clean.append(c);
        continue;
      }
      ascii &= c < 0x7f;
      switch (c) {
        case '\n', '\u0085', '\u2028', '\u2029', '\f', '\u000b' -> clean.append('\n');
        case '\r' -> {
          if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
            clean.append('\n');
          }
        }
        case '\t', '\u00a0', '\u1680', '\u202f', '\u205f', '\u3000' -> clean.append(' ');
        // Soft hyphen, zero-width space, word joiner, byte order mark, directional isolates.
        case '\u00ad', '\u200b', '\u2060', '\ufeff', '\u2066', '\u2067', '\u2068', '\u2069' -> {}
        default -> append(clean, text, i, c);
      }
    }
    return ascii ? clean.toString() : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder clean, String text, int i, char c) {
    if (c >= '\u2000' && c <= '\u200a') {
      clean.append(' ');
    } else if (Character.isHighSurrogate(c)) {
      if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c);
      }
    } else if (Character.isLowSurrogate(c)) {
      if (i > 0 && Character.isHighSurrogate(text.charAt(i - 1))) {
        clean.append(c);
      }
    } else if (!Character.isISOControl(c) && c != '\ufffe' && c != '\uffff') {
      clean.append(c);
    }
  }
}
