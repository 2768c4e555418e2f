package org.sitrep.reports.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a table's rows, by header. */
public final class TableCells implements Cells {

  private @Nullable Object cell;

  private TableCells() {}

  /** The rows from top to bottom. */
  public static <R> List<Map<String, @Nullable Object>> rows(Table<R> table) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    TableCells cells = new TableCells();
    table
        .source()
        .forEach(
            row -> {
              Map<String, @Nullable Object> read = new LinkedHashMap<>();
              for (Column<R> column : table.columns()) {
                column.value().write(row, cells);
                read.put(column.name(), cells.cell);
              }
              rows.add(read);
            });
    return rows;
  }

  @Override
  public void text(@Nullable String value) {
    cell = value;
  }

  @Override
  public void word(@Nullable String value) {
    cell = value;
  }

  @Override
  public void whole(@Nullable Number value) {
    cell = value;
  }

  @Override
  public void decimal(@Nullable Double value) {
    cell = value;
  }

  @Override
  public void day(@Nullable LocalDate value) {
    cell = value;
  }

  @Override
  public void link(@Nullable String url) {
    cell = url;
  }

  @Override
  public void formula(String formula, long value) {
    cell = value;
  }
}
