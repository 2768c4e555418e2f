/** Words of time, read by the codebook's rules for periods relative to the article's date. */
@NullMarked
package org.sitrep.core.extraction.time;

import org.jspecify.annotations.NullMarked;
