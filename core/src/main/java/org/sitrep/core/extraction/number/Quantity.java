package org.sitrep.core.extraction.number;

import org.sitrep.core.violence.Estimate;

/**
 * A count in a text.
 *
 * @param first index of its first token, that of its qualifier where it has one
 * @param number index of the first token of the number itself
 * @param end the index after its last token
 * @param estimate what it means
 * @param digits whether it is written in digits
 */
public record Quantity(int first, int number, int end, Estimate estimate, boolean digits) {}
