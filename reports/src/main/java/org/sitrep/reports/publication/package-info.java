/** Puts what was written where readers look for it, all of it at once. */
@NullMarked
package org.sitrep.reports.publication;

import org.jspecify.annotations.NullMarked;
