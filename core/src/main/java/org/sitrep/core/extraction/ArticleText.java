package org.sitrep.core.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the coder reads of an article.
 *
 * @param title headline, may be empty
 * @param text paragraphs separated by a blank line
 * @param published the article's date, to which its words of time are relative, or null where
 *     unknown
 * @param source the newspaper or agency, or null
 * @param dateline place named before the first sentence, or null
 */
public record ArticleText(
    String title,
    String text,
    @Nullable LocalDate published,
    @Nullable String source,
    @Nullable String dateline) {

  private static final String BETWEEN = "\n\n";

  /**
   * Title and text as one string, with a blank line between: what every {@link Span} points into.
   */
  public String whole() {
    return title + BETWEEN + text;
  }

  /** Where the text begins in {@link #whole()}. */
  public int textStart() {
    return title.length() + BETWEEN.length();
  }
}
