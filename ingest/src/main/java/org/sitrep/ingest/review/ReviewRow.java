package org.sitrep.ingest.review;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.ingest.archive.sheet.SheetRow;

/**
 * A row with something in a column for decisions.
 *
 * @param countsFrom1904 how its file counts days
 */
record ReviewRow(ReviewSheet sheet, SheetRow row, boolean countsFrom1904) {

  /** Sheet and cells, such as {@code Violence records!Q17,R17}. */
  String address(List<BadCell> cells) {
    return sheet.name()
        + "!"
        + cells.stream()
            .map(cell -> row.address(Math.max(0, cell.column())))
            .distinct()
            .collect(Collectors.joining(","));
  }

  /** The same for a row of a file whenever it is read. */
  long ordinal() {
    return sheet.index() * 10_000_000L + row.number();
  }
}
