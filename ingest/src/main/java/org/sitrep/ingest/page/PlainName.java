package org.sitrep.ingest.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Bylines that are nothing but one person's name, as most are: two or three words of letters with a
 * capital each. They need none of the patterns that take the others apart.
 */
final class PlainName {

  private static final int MOST_WORDS = 3;

  /** All words that mean something in a byline. */
  private static final Set<String> TELLING = new HashSet<>();

  static {
    for (BylineWords.Kind kind : BylineWords.Kind.values()) {
      for (String words : BylineWords.of(kind)) {
        TELLING.addAll(Arrays.asList(words.toLowerCase(Locale.ROOT).split("[\\s.]+", -1)));
      }
    }
  }

  private PlainName() {}

  /** Whether a clean line is such a name. */
  static boolean is(String line) {
    int words = 0;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == ' ') {
        if (i - start < 2 || TELLING.contains(line.substring(start, i).toLowerCase(Locale.ROOT))) {
          return false;
        }
        words++;
        start = i + 1;
      } else if (!isPlain(line.charAt(i), i == start)) {
        return false;
      }
    }
    return words > 1 && words <= MOST_WORDS;
  }

  /** In Latin and Cyrillic script, where words are looked for as wholes. */
  private static boolean isPlain(char c, boolean first) {
    return (c < 0x250 || (c >= 0x400 && c < 0x530))
        && (first ? Character.isUpperCase(c) : Character.isLetter(c));
  }
}
