/** Violence claims: one count of one measure for one group of victims, one place and one period. */
@NullMarked
package org.sitrep.core.violence;

import org.jspecify.annotations.NullMarked;
