/** What facts are known by. */
@NullMarked
package org.sitrep.core.fact;

import org.jspecify.annotations.NullMarked;
