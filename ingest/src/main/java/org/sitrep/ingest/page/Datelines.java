package org.sitrep.ingest.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place that agency copy names before the first sentence: "QUETTA:", "OSLO, May 3 (XYZ) -", and
 * in small letters where an agency follows: "Berlin/Kiew (dpa) -".
 */
final class Datelines {

  private static final int WINDOW = 160;

  /** A place in capitals, what may stand behind it, and the mark that ends the dateline. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]+){0,3})"
              + "(?:, ?[\\p{L}0-9. ]{2,40}){0,3}"
              + "(?: ?\\([^()]{2,30}\\))?"
              + "(?: ?(?::|—|–|--|―)|\\.? -|\\.-) ?\\S");

  private static final Pattern SIGNED =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]+){0,3})(?:, ?[\\p{L}0-9. ]{2,40}){0,3}"
              + " ?\\((?i:"
              + BylineWords.alternatives(BylineWords.Kind.AGENCY)
              + ")(?:/[^()]{2,20})?\\)\\.? ?[:—–―-]{1,2} ?\\S");

  private Datelines() {}

  static @Nullable String find(String text) {
    String start = text.substring(0, Math.min(text.length(), WINDOW));
    for (Pattern pattern : List.of(DATELINE, SIGNED)) {
      Matcher matcher = pattern.matcher(start);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
