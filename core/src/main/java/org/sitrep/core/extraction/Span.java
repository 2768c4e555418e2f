package org.sitrep.core.extraction;

/**
 * A range of an article's text.
 *
 * @param start first UTF-16 unit of the range in {@link ArticleText#whole()}
 * @param end the unit after the last one
 */
public record Span(int start, int end) {

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException where the range is empty, negative or turned round
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a range of text: " + start + " to " + end);
    }
  }
}
