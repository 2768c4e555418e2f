package org.sitrep.reports.workbook;

import java.util.function.Consumer;

/**
 * A table whose rows come one after the other.
 *
 * @param <R> the row
 */
public interface Filling<R> extends Consumer<R> {

  /** The table with the rows that have come; there may be no more. */
  Table<R> end();
}
