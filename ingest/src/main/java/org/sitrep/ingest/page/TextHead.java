package org.sitrep.ingest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines with which some texts begin although they are those of the page's head: the headline
 * again, the writers, the date.
 */
final class TextHead {

  private static final int MOST_LINES = 8;

  /** So many letters may stand beside what such a line tells: a section, an hour, "by". */
  private static final int BESIDE = 25;

  /** So many may stand before the headline within its line. */
  private static final int KICKER = 40;

  /** Shorter headlines are in too many lines. */
  private static final int SHORTEST = 10;

  private static final String BREAK = "\n\n";

  private TextHead() {}

  /**
   * The text from its first line that is none of these.
   *
   * @param language of the page, such as {@code en-GB}, or empty
   */
  static String without(
      String text, @Nullable String title, List<String> authors, String language) {
    int from = 0;
    for (int line = 0; line < MOST_LINES; line++) {
      int end = text.indexOf(BREAK, from);
      if (end < 0 || end - from > HeadLines.LONGEST) {
        break;
      }
      String paragraph = text.substring(from, end);
      if (!isHeadline(paragraph, title)
          && !isByline(paragraph, authors)
          && !isDate(paragraph, language)) {
        break;
      }
      from = end + BREAK.length();
    }
    return text.substring(from);
  }

  private static boolean isHeadline(String line, @Nullable String title) {
    String letters = Subject.letters(title);
    String own = Subject.letters(line);
    return letters.length() >= SHORTEST
        && own.length() <= letters.length() + KICKER
        && own.contains(letters);
  }

  private static boolean isByline(String line, List<String> authors) {
    String own = Subject.letters(line);
    int beside = own.length();
    for (String author : authors) {
      String letters = Subject.letters(author);
      if (own.contains(letters)) {
        beside -= letters.length();
      }
    }
    return beside < own.length() && beside <= BESIDE;
  }

  private static boolean isDate(String line, String language) {
    WrittenDates.Found found = WrittenDates.first(line, language);
    return found != null
        && Subject.letters(line.substring(0, found.start()) + line.substring(found.end())).length()
            <= BESIDE;
  }
}
