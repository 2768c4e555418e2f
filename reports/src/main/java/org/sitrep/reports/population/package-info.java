/** How many people live where, for rates. */
@NullMarked
package org.sitrep.reports.population;

import org.jspecify.annotations.NullMarked;
