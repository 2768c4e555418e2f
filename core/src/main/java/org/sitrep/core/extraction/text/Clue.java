package org.sitrep.core.extraction.text;

import org.sitrep.core.extraction.Span;

/**
 * What a coder sees in some words of a sentence, for a reader who wants to know why a fact was
 * coded or not.
 *
 * @param span the words
 * @param what what it takes them for, such as {@code harm killed}
 */
public record Clue(Span span, String what) {}
