package org.sitrep.ingest.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.sheet.SheetLimits;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the rows that say something; after a restart those behind the last one that was written.
 */
class ReviewRowReader implements ItemStreamReader<ReviewRow> {

  private static final String POSITION = "review.rows";

  private final Path file;
  private final SheetLimits limits;
  private @Nullable ReviewRows rows;
  private long read;

  ReviewRowReader(Path file, SheetLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      rows = ReviewRows.open(file, limits);
      long done = context.getLong(POSITION, 0);
      boolean more = true;
      while (more && read < done) {
        more = read() != null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable ReviewRow read() throws IOException {
    ReviewRows from = rows;
    if (from == null) {
      throw new IllegalStateException("read before it was opened");
    }
    for (ReviewRow row = from.next(); row != null; row = from.next()) {
      if (row.sheet().says(row.row())) {
        read++;
        return row;
      }
    }
    return null;
  }

  @Override
  public void update(ExecutionContext context) {
    context.putLong(POSITION, read);
  }

  @Override
  public void close() {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
