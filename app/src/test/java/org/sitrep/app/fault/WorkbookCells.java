package org.sitrep.app.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of the workbooks of a day, as text, but for sheets that show numbers of rows. */
final class WorkbookCells {

  /** They name facts, incidents and acts by the numbers of their rows, and sort by them at last. */
  private static final List<String> NUMBERED =
      List.of("records", "Deadliest incidents", "Strongest acts");

  private WorkbookCells() {}

  /** The rows of each sheet of each workbook, in order. */
  static Map<String, List<String>> in(Path directory) throws IOException {
    Map<String, List<String>> cells = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
        read(file, cells);
      }
    }
    return cells;
  }

  private static void read(Path file, Map<String, List<String>> cells) throws IOException {
    DataFormatter format = new DataFormatter();
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      for (Sheet sheet : book) {
        if (NUMBERED.stream().anyMatch(sheet.getSheetName()::endsWith)) {
          continue;
        }
        cells.put(file.getFileName() + ": " + sheet.getSheetName(), rows(sheet, format));
      }
    } catch (InvalidFormatException e) {
      throw new UncheckedIOException(new IOException(file.toString(), e));
    }
  }

  private static List<String> rows(Sheet sheet, DataFormatter format) {
    return Stream.of(sheet)
        .flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
        .map(row -> text(row, format))
        .toList();
  }

  private static String text(Row row, DataFormatter format) {
    return StreamSupport.stream(row.spliterator(), false)
        .map((Cell cell) -> cell.getAddress() + "=" + format.formatCellValue(cell))
        .collect(Collectors.joining(" "));
  }
}
