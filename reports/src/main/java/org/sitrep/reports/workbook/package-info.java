/**
 * Workbooks described as sheets of typed columns with streamed rows, and written as .xlsx files in
 * the house style; the only user of POI.
 */
@NullMarked
package org.sitrep.reports.workbook;

import org.jspecify.annotations.NullMarked;
