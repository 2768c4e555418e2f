/** The sheets on violence: records, months by victims, reported totals, the chart. */
@NullMarked
package org.sitrep.reports.violence;

import org.jspecify.annotations.NullMarked;
