/** What a workbook has otherwise than the one published before it, and why. */
@NullMarked
package org.sitrep.reports.change;

import org.jspecify.annotations.NullMarked;
