package org.sitrep.app.command;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that an analyst writes in. */
final class EditedWorkbook implements AutoCloseable {

  private static final DataFormatter FORMAT = new DataFormatter();

  private final XSSFWorkbook workbook;

  private EditedWorkbook(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static EditedWorkbook open(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return new EditedWorkbook(new XSSFWorkbook(in));
    }
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  private static Row header(Sheet sheet, String column) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (FORMAT.formatCellValue(cell).equals(column)) {
          return row;
        }
      }
    }
    throw new AssertionError("no column " + column + " on " + sheet.getSheetName());
  }

  private static int column(Sheet sheet, String name) {
    for (Cell cell : header(sheet, name)) {
      if (FORMAT.formatCellValue(cell).equals(name)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + name + " on " + sheet.getSheetName());
  }

  /** The one row in which columns have values: {@code column=value}. */
  Row row(String sheetName, String key, String... conditions) {
    Sheet sheet = workbook.getSheet(sheetName);
    List<Row> found = new ArrayList<>();
    int header = header(sheet, key).getRowNum();
    for (Row row : sheet) {
      boolean fits = row.getRowNum() > header;
      for (String condition : conditions) {
        String[] parts = condition.split("=", 2);
        fits = fits && text(row, parts[0]).equals(parts[1]);
      }
      if (fits) {
        found.add(row);
      }
    }
    if (found.size() != 1) {
      throw new AssertionError(
          found.size() + " rows of " + sheetName + " with " + List.of(conditions));
    }
    return found.getFirst();
  }

  /** All claims. */
  List<Row> claims() {
    return below("Violence records", "Fact key");
  }

  /** All events. */
  List<Row> events() {
    return below("Cooperation records", "Fact key");
  }

  private List<Row> below(String sheetName, String column) {
    Sheet sheet = workbook.getSheet(sheetName);
    int header = header(sheet, column).getRowNum();
    List<Row> rows = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() > header) {
        rows.add(row);
      }
    }
    return rows;
  }

  Row claim(String... conditions) {
    return row("Violence records", "Fact key", conditions);
  }

  Row event(String... conditions) {
    return row("Cooperation records", "Fact key", conditions);
  }

  Row incident(String... conditions) {
    return row("Incident records", "Incident key", conditions);
  }

  static String text(Row row, String column) {
    Cell cell = row.getCell(column(row.getSheet(), column));
    return cell == null ? "" : FORMAT.formatCellValue(cell);
  }

  /** Values of some columns with a bar between. */
  static String line(Row row, String... columns) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      values.add(text(row, column));
    }
    return String.join("|", values);
  }

  static Cell write(Row row, String column, Object value) {
    int at = column(row.getSheet(), column);
    Cell old = row.getCell(at);
    CellStyle style = old == null ? null : old.getCellStyle();
    if (old != null) {
      // A new value would stand beside the text of an inline one and not instead of it.
      row.removeCell(old);
    }
    Cell cell = row.createCell(at);
    if (style != null) {
      cell.setCellStyle(style);
    }
    switch (value) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case LocalDate day -> cell.setCellValue(day);
      default -> cell.setCellValue(value.toString());
    }
    return cell;
  }

  /** What a sheet's rows have in two columns, as key and value. */
  Map<String, String> pairs(String sheetName, String key, String value) {
    Sheet sheet = workbook.getSheet(sheetName);
    int header = header(sheet, key).getRowNum();
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Row row : sheet) {
      if (row.getRowNum() > header) {
        pairs.put(text(row, key), text(row, value));
      }
    }
    return pairs;
  }

  /** What the formulas of a column come to. */
  List<Double> evaluated(String sheetName, String key, String value) {
    Sheet sheet = workbook.getSheet(sheetName);
    int header = header(sheet, key).getRowNum();
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    List<Double> results = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() > header) {
        results.add(evaluator.evaluate(row.getCell(column(sheet, value))).getNumberValue());
      }
    }
    return results;
  }

  Path save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
