/** Tests of what joins reports, and the groups of articles that it is measured on. */
@NullMarked
package org.sitrep.core.incident;

import org.jspecify.annotations.NullMarked;
