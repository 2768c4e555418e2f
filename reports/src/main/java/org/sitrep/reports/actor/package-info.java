/** How actors and countries are named to readers. */
@NullMarked
package org.sitrep.reports.actor;

import org.jspecify.annotations.NullMarked;
