/** Which sheets a workbook has, and the job that writes and publishes it. */
@NullMarked
package org.sitrep.reports.set;

import org.jspecify.annotations.NullMarked;
