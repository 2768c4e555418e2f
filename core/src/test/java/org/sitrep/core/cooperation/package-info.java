/** Events as coded and as stored. */
@NullMarked
package org.sitrep.core.cooperation;

import org.jspecify.annotations.NullMarked;
