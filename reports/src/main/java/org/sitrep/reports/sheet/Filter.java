package org.sitrep.reports.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.workbook.Column;

/**
 * Which rows of a sheet of records a row of a summary is made of, in words that a reader can filter
 * by: {@code Month = 2026-11; Method is empty; Parties contains PK}.
 */
public final class Filter {

  /** The header of the column of filters. */
  public static final String COLUMN = "Filter";

  private static final int WIDTH = 34;

  private final List<String> conditions;

  private Filter(List<String> conditions) {
    this.conditions = conditions;
  }

  /** Rows that have a value in a column; nothing where it is null. */
  public static Filter where(String column, @Nullable Object value) {
    return new Filter(List.of()).and(column, value);
  }

  /** Rows whose list in a column has a word. */
  public static Filter containing(String column, String word) {
    return new Filter(List.of()).andContaining(column, word);
  }

  /** Those of them that have a value in a column too; nothing where it is null. */
  public Filter and(String column, @Nullable Object value) {
    return with(value == null ? column + " is empty" : column + " = " + text(value));
  }

  /** Those of them whose day in a column is one of some days too. */
  public Filter andBetween(String column, LocalDate from, LocalDate to) {
    return with(column + " from " + from + " to " + to);
  }

  /** Those of them whose list in a column has a word too. */
  public Filter andContaining(String column, String word) {
    return with(column + " contains " + word);
  }

  private Filter with(String condition) {
    List<String> all = new ArrayList<>(conditions);
    all.add(condition);
    return new Filter(List.copyOf(all));
  }

  private static String text(Object value) {
    return value instanceof LocalDate day ? day.toString() : String.valueOf(value);
  }

  /**
   * The last column of a summary whose class names its {@link ContentSheet#records}.
   *
   * @param columns what of the records the figures are sums of, as a sentence
   * @param filter of a row, null where there is none
   */
  public static <R> Column<R> column(String columns, Function<R, @Nullable Filter> filter) {
    return Column.text(
        COLUMN,
        WIDTH,
        "Filter on the sheet of records that gives the records of this row. " + columns,
        row -> {
          Filter of = filter.apply(row);
          return of == null ? null : of.toString();
        });
  }

  @Override
  public String toString() {
    return String.join("; ", conditions);
  }
}
