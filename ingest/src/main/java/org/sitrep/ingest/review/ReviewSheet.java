package org.sitrep.ingest.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.CorrectedField;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.ingest.archive.sheet.SheetCell;
import org.sitrep.ingest.archive.sheet.SheetRow;

/**
 * A sheet of records or incidents with columns for decisions, known by its headers, whatever it is
 * called and in whichever order they stand.
 *
 * @param name of the sheet
 * @param index of the sheet in its file
 * @param columns columns by header, from 0
 */
record ReviewSheet(String name, int index, Map<String, Integer> columns) {

  /** Headers below which decisions stand. */
  private static final List<String> INPUTS =
      Stream.concat(
              Stream.of(
                  ReviewColumns.DECISION, ReviewColumns.OTHER_INCIDENT, ReviewColumns.SAME_AS),
              Stream.of(CorrectedField.values()).map(CorrectedField::header))
          .map(ReviewSheet::key)
          .toList();

  /**
   * Reads a header row.
   *
   * @return null where the row is no header of such a sheet
   */
  static @Nullable ReviewSheet of(String name, int index, SheetRow row) {
    Map<String, Integer> columns = new HashMap<>();
    for (Map.Entry<Integer, SheetCell> cell : row.cells().entrySet()) {
      columns.putIfAbsent(key(cell.getValue().text()), cell.getKey());
    }
    ReviewSheet sheet = new ReviewSheet(name, index, columns);
    boolean records =
        sheet.has(ReviewColumns.FACT)
            && (sheet.has(ReviewColumns.DECISION) || sheet.has(ReviewColumns.OTHER_INCIDENT));
    boolean incidents = sheet.has(ReviewColumns.INCIDENT_FACT) && sheet.has(ReviewColumns.SAME_AS);
    return records || incidents ? sheet : null;
  }

  /** Headers are the same whatever their case and blanks: some programs break them into lines. */
  private static String key(String header) {
    return header.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  boolean isOfIncidents() {
    return has(ReviewColumns.INCIDENT_FACT);
  }

  boolean has(String header) {
    return columns.containsKey(key(header));
  }

  /** The column of a header, or -1. */
  int column(String header) {
    return columns.getOrDefault(key(header), -1);
  }

  /** The text below a header, or null. */
  @Nullable String text(SheetRow row, String header) {
    return row.text(column(header));
  }

  @Nullable SheetCell cell(SheetRow row, String header) {
    return row.cell(column(header));
  }

  /** Whether anything is written in a column for decisions. */
  boolean says(SheetRow row) {
    return INPUTS.stream()
        .map(columns::get)
        .anyMatch(column -> column != null && row.text(column) != null);
  }
}
