/** Officials in texts. */
@NullMarked
package org.sitrep.core.extraction.people;

import org.jspecify.annotations.NullMarked;
