/** The sheets on cooperation and strain between parties: records and dyads. */
@NullMarked
package org.sitrep.reports.cooperation;

import org.jspecify.annotations.NullMarked;
