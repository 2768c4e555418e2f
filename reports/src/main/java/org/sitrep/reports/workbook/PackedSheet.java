package org.sitrep.reports.workbook;

/**
 * The rows of one sheet of a table.
 *
 * @param links on its cells
 * @param header the header's row, from 1
 * @param count how many rows it has
 */
record PackedSheet(Piece rows, Links links, int header, long count) {}
