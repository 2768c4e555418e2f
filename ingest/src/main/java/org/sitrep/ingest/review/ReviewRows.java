package org.sitrep.ingest.review;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.sheet.SheetFile;
import org.sitrep.ingest.archive.sheet.SheetLimits;
import org.sitrep.ingest.archive.sheet.SheetReader;
import org.sitrep.ingest.archive.sheet.SheetRow;

/** The rows of all sheets for decisions of a workbook, from the first to the last. */
final class ReviewRows implements Closeable {

  /** A header stands below a title and a few notes. */
  private static final int LAST_HEADER = 200;

  private final SheetFile file;
  private int next;
  private @Nullable SheetReader open;
  private @Nullable ReviewSheet sheet;
  private int found;

  private ReviewRows(SheetFile file) {
    this.file = file;
  }

  static ReviewRows open(Path file, SheetLimits limits) throws IOException {
    return new ReviewRows(SheetFile.open(file, limits));
  }

  /** The next row below a header, or null at the end. */
  @Nullable ReviewRow next() throws IOException {
    while (open != null || next < file.sheets().size()) {
      SheetReader rows = open == null ? openNext() : open;
      SheetRow row = rows.next();
      if (row == null || (sheet == null && row.number() > LAST_HEADER)) {
        rows.close();
        open = null;
        sheet = null;
      } else if (sheet == null) {
        sheet = ReviewSheet.of(file.sheets().get(next - 1), next - 1, row);
        found += sheet == null ? 0 : 1;
      } else {
        return new ReviewRow(sheet, row, file.countsFrom1904());
      }
    }
    return null;
  }

  private SheetReader openNext() throws IOException {
    SheetReader rows = file.rows(next++);
    open = rows;
    return rows;
  }

  /** Sheets for decisions that were met so far. */
  int sheets() {
    return found;
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
    file.close();
  }
}
