package org.sitrep.reports.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as comma-separated values after RFC 4180: one line of headers, days as yyyy-mm-dd,
 * shares as decimals, nothing for an empty cell. Text that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
final class CsvWriter<R> implements Cells, Closeable {

  private static final String LINE_END = "\r\n";

  private final Table<R> table;
  private final Writer out;
  private boolean first = true;

  CsvWriter(Table<R> table, Writer out) {
    this.table = table;
    this.out = out;
    for (Column<R> column : table.columns()) {
      text(column.name());
    }
    put(LINE_END);
  }

  /** Writes a row. */
  void row(R row) {
    first = true;
    for (Column<R> column : table.columns()) {
      column.value().write(row, this);
    }
    put(LINE_END);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  @Override
  public void text(@Nullable String value) {
    separate();
    if (value == null || value.isEmpty()) {
      return;
    }
    String safe = XmlText.looksLikeFormula(value) ? "'" + value : value;
    if (needsQuotes(safe)) {
      put("\"");
      put(safe.replace("\"", "\"\""));
      put("\"");
    } else {
      put(safe);
    }
  }

  @Override
  public void word(@Nullable String value) {
    text(value);
  }

  @Override
  public void whole(@Nullable Number value) {
    separate();
    if (value != null) {
      put(Long.toString(value.longValue()));
    }
  }

  @Override
  public void decimal(@Nullable Double value) {
    separate();
    if (value != null) {
      put(Double.toString(value));
    }
  }

  @Override
  public void day(@Nullable LocalDate value) {
    separate();
    if (value != null) {
      put(value.toString());
    }
  }

  @Override
  public void link(@Nullable String url) {
    text(url);
  }

  @Override
  public void formula(String formula, long value) {
    whole(value);
  }

  private static boolean needsQuotes(String text) {
    return text.indexOf(',') >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('\n') >= 0
        || text.indexOf('\r') >= 0;
  }

  private void separate() {
    if (!first) {
      put(",");
    }
    first = false;
  }

  private void put(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
