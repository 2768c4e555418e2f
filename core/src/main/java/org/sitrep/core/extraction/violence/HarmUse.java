package org.sitrep.core.extraction.violence;

/**
 * A harm word in a sentence.
 *
 * @param first index of its first token
 * @param end the index after its last token
 * @param harm the lexicon's entry
 */
record HarmUse(int first, int end, Harm harm) {}
