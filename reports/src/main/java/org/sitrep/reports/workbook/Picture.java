package org.sitrep.reports.workbook;

/**
 * A sheet of one chart, apart from the table that it shows.
 *
 * @param name the tab's name
 * @param title heading
 * @param summary the text alternative, also under the heading
 * @param table whose cells it shows, in the same book
 * @param chart what is drawn
 */
record Picture(String name, String title, String summary, Table<?> table, Chart chart)
    implements Sheet {}
