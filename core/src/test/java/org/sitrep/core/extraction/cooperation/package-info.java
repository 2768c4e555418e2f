/** Tests of the cooperation coder. */
@NullMarked
package org.sitrep.core.extraction.cooperation;

import org.jspecify.annotations.NullMarked;
