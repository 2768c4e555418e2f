/** What a sheet of a report is: where it comes from, what it collects, what it ties to. */
@NullMarked
package org.sitrep.reports.sheet;

import org.jspecify.annotations.NullMarked;
