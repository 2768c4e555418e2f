package org.sitrep.reports.workbook;

/**
 * What a sheet can hold.
 *
 * @param rows with those above the table
 * @param links to the web
 */
record Limits(int rows, int links) {

  static final Limits EXCEL = new Limits(1_048_576, 65_530);

  /** The most UTF-16 units that a cell can hold. */
  static final int CELL = 32_767;
}
