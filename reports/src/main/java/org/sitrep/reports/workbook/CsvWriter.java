package org.sitrep.reports.workbook;

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
final class CsvWriter<R> implements Cells {

  private static final String LINE_END = "\r\n";

  private final Table<R> table;
  private final Writer out;
  private boolean first = true;

  CsvWriter(Table<R> table, Writer out) {
    this.table = table;
    this.out = out;
  }

  /** Writes headers and all rows. */
  void write() throws IOException {
    for (Column<R> column : table.columns()) {
      text(column.name());
    }
    out.write(LINE_END);
    try {
      table.source().forEach(this::row);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void row(R row) {
    first = true;
    for (Column<R> column : table.columns()) {
      column.value().write(row, this);
    }
    put(LINE_END);
  }

  @Override
  public void text(@Nullable String value) {
    separate();
    if (value == null || value.isEmpty()) {
      return;
    }
    String safe = XmlText.looksLikeFormula(value) ? "'" + value : value;
    if (safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
      put("\"" + safe.replace("\"", "\"\"") + "\"");
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
