/** Tests of the violence coder. */
@NullMarked
package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.NullMarked;
