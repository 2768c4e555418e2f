/** Tests of words of time. */
@NullMarked
package org.sitrep.core.extraction.time;

import org.jspecify.annotations.NullMarked;
