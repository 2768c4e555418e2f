/** Tests of words of number. */
@NullMarked
package org.sitrep.core.extraction.number;

import org.jspecify.annotations.NullMarked;
