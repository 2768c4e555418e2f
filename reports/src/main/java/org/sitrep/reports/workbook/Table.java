package org.sitrep.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet of one table. Its rows come as a stream, so a table may be far larger than the heap;
 * where it has more rows than a sheet can hold it goes on in sheets of its own.
 *
 * @param name the tab's name
 * @param title heading
 * @param summary one sentence, under the heading and in the list of contents
 * @param notes what a reader must know, a line each, above the header
 * @param columns from left to right
 * @param rows how many rows there will be
 * @param source gives the rows, exactly as many
 * @param paper what it is printed on
 * @param charts drawn between the notes and the table
 * @param <R> the row
 */
public record Table<R>(
    String name,
    String title,
    String summary,
    List<String> notes,
    List<Column<R>> columns,
    long rows,
    Rows<R> source,
    Paper paper,
    List<Chart> charts)
    implements Sheet {

  /** Rows of {@link Paper#RANKED} that are printed: two pages or three. */
  static final int PRINTED_ROWS = 60;

  /** Gives every row once, in order. */
  @FunctionalInterface
  public interface Rows<R> {
    void forEach(Consumer<R> to);
  }

  /** What a table is printed on, always fitted to the width. */
  public enum Paper {
    PORTRAIT,
    LANDSCAPE,
    /** Landscape, as many columns from the left as can be read: the first ones are to tell most. */
    LEADING,
    /**
     * Likewise, of tables whose first rows tell most, only these: no one reads thirty pages of
     * ranks.
     */
    RANKED,
    /** A3, landscape: for many columns. */
    WIDE,
    /** A3, landscape, three pages side by side: for records with all their fields. */
    RECORDS
  }

  /** Copies the lists. */
  public Table {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    charts = List.copyOf(charts);
  }

  /** A table without charts. */
  public Table(
      String name,
      String title,
      String summary,
      List<String> notes,
      List<Column<R>> columns,
      long rows,
      Rows<R> source,
      Paper paper) {
    this(name, title, summary, notes, columns, rows, source, paper, List.of());
  }

  /** A table of rows that are at hand. */
  public static <R> Table<R> of(
      String name,
      String title,
      String summary,
      List<String> notes,
      List<Column<R>> columns,
      List<R> rows) {
    return new Table<>(
        name, title, summary, notes, columns, rows.size(), rows::forEach, Paper.LANDSCAPE);
  }

  /**
   * The cells of a column without its header, as formulas name them; one range for each sheet that
   * the table takes.
   *
   * @throws IllegalArgumentException where the table has no such column
   */
  public List<String> ranges(String column) {
    int index = index(column);
    return Layout.of(this, Limits.EXCEL).stream().map(part -> part.range(index)).toList();
  }

  /**
   * The place of a column, from 0.
   *
   * @throws IllegalArgumentException where the table has no such column
   */
  int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table '" + name + "' has no column '" + column + "'");
  }

  /** The same table when its rows are written: they are no more to be had. */
  Table<R> filled(long count) {
    Rows<R> gone =
        to -> {
          throw new IllegalStateException("the rows of '" + name + "' are written");
        };
    return new Table<>(name, title, summary, notes, columns, count, gone, paper, charts);
  }

  /** A table whose rows are yet to come. */
  public static <R> Table<R> empty(
      String name,
      String title,
      String summary,
      List<String> notes,
      List<Column<R>> columns,
      Paper paper) {
    return new Table<>(name, title, summary, notes, columns, 0, to -> {}, paper);
  }

  /** The same table on other paper. */
  public Table<R> on(Paper other) {
    if (other == Paper.RANKED && rows > PRINTED_ROWS) {
      return noting("Printed are the first %d rows.".formatted(PRINTED_ROWS)).at(other);
    }
    return at(other);
  }

  private Table<R> at(Paper other) {
    return new Table<>(name, title, summary, notes, columns, rows, source, other, charts);
  }

  /** The same table with one more note. */
  public Table<R> noting(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Table<>(name, title, summary, all, columns, rows, source, paper, charts);
  }

  /** The same table with one more chart of its rows, for tables whose rows are few. */
  public Table<R> with(Chart chart) {
    List<Chart> all = new ArrayList<>(charts);
    all.add(chart);
    return new Table<>(name, title, summary, notes, columns, rows, source, paper, all);
  }
}
