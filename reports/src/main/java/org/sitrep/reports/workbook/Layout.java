package org.sitrep.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Where the parts of a table lie.
 *
 * @param sheet the name of the sheet
 * @param header the header's row, from 1
 * @param rows how many rows of the table are on this sheet
 */
record Layout(String sheet, int header, long rows) {

  private static final int TITLE_ROWS = 3;
  static final int CHART_ROWS = 24;

  /** The sheets that a table takes, at least one. */
  static List<Layout> of(Table<?> table, Limits limits) {
    int header = headerRow(table, table.rows() == 0);
    long capacity = (long) limits.rows() - header;
    List<Layout> parts = new ArrayList<>();
    long left = table.rows();
    do {
      long here = Math.min(left, capacity);
      parts.add(new Layout(name(table.name(), parts.size() + 1), header, here));
      left -= here;
    } while (left > 0);
    return parts;
  }

  /** Title, summary, notes, way back; then the chart; then the header. */
  static int headerRow(Table<?> table, boolean empty) {
    int charts = ChartDrawing.of(table).size();
    int above = aboveRows(table, empty) + charts * CHART_ROWS;
    return charts == 0 ? above : above + 1;
  }

  private static int aboveRows(Table<?> table, boolean empty) {
    return TITLE_ROWS + table.notes().size() + (empty ? 1 : 0) + 1;
  }

  /**
   * The row of a chart's upper edge, from 0; the line with its source is the last but one of its
   * rows.
   */
  static int chartRow(Table<?> table, int chart) {
    return aboveRows(table, table.rows() == 0) + chart * CHART_ROWS;
  }

  private static String name(String name, int part) {
    if (part == 1) {
      return name;
    }
    String suffix = " (" + part + ")";
    return name.substring(0, Math.min(name.length(), Sheet.MAX_NAME - suffix.length())) + suffix;
  }

  /** The cells of one column, without header; one empty row where the table has none. */
  String range(int column) {
    return range(column, rows);
  }

  /** The first cells of one column, at least one. */
  String range(int column, long most) {
    String letters = CellReference.convertNumToColString(column);
    return "'%s'!$%s$%d:$%s$%d"
        .formatted(
            sheet.replace("'", "''"), letters, header + 1, letters, header + Math.max(1, most));
  }

  /** The last row, from 1. */
  long lastRow() {
    return header + Math.max(1, rows);
  }
}
