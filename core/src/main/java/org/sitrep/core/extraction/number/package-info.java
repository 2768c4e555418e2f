/** Counts in words and digits, read by the codebook's rules for low, best and high. */
@NullMarked
package org.sitrep.core.extraction.number;

import org.jspecify.annotations.NullMarked;
