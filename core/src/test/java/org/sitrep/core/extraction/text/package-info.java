/** Tests of the text base. */
@NullMarked
package org.sitrep.core.extraction.text;

import org.jspecify.annotations.NullMarked;
