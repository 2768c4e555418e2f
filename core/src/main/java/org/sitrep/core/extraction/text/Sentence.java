package org.sitrep.core.extraction.text;

import org.sitrep.core.extraction.Span;

/**
 * A sentence of a document.
 *
 * @param index its place among the document's sentences, from 0
 * @param paragraph its paragraph, from 0; the title is a paragraph of its own
 * @param first index of its first token in {@link Document#tokens()}
 * @param end the index after its last token
 * @param span its text
 * @param title whether it belongs to the headline
 */
public record Sentence(int index, int paragraph, int first, int end, Span span, boolean title) {

  /** How many tokens it has, at least one. */
  public int length() {
    return end - first;
  }
}
