package org.sitrep.reports.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * A workbook: what its file is to hold.
 *
 * @param title the document's title
 * @param created the date that the file bears, so that the same data gives the same bytes
 * @param sheets from left to right
 */
public record Book(String title, LocalDate created, List<Sheet> sheets) {

  /** Checks the sheets' names. */
  public Book {
    sheets = List.copyOf(sheets);
    Set<String> names = new HashSet<>();
    for (Sheet sheet : sheets) {
      if (sheet.name().length() > Sheet.MAX_NAME) {
        throw new IllegalArgumentException("sheet name is too long: '" + sheet.name() + "'");
      }
      if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two sheets are called '" + sheet.name() + "'");
      }
    }
  }

  /**
   * Writes the workbook.
   *
   * @param file the .xlsx file, made or replaced
   * @param rows is told how many more rows are written, from time to time
   * @throws IOException where the file cannot be written
   */
  public void write(Path file, LongConsumer rows) throws IOException {
    try (BookDraft draft = new BookDraft(Profile.ANALYST, file, null, Limits.EXCEL, rows)) {
      draft.write(this);
    }
  }

  /** How many rows all tables have together. */
  public long rows() {
    long sum = 0;
    for (Sheet sheet : sheets) {
      if (sheet instanceof Table<?> table) {
        sum += table.rows();
      }
    }
    return sum;
  }
}
