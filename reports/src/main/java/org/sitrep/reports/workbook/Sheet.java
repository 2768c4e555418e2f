package org.sitrep.reports.workbook;

/** A sheet of a book. */
public sealed interface Sheet permits Page, Picture, Table {

  /** The most characters of a sheet's name. */
  int MAX_NAME = 31;

  /** Name on the tab, unique in its book, at most {@value #MAX_NAME} characters. */
  String name();

  /** Heading on the sheet. */
  String title();

  /** One sentence for the list of contents. */
  String summary();
}
