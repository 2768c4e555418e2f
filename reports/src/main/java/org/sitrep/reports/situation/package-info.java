/** The situation workbook, and the job that writes and publishes it. */
@NullMarked
package org.sitrep.reports.situation;

import org.jspecify.annotations.NullMarked;
