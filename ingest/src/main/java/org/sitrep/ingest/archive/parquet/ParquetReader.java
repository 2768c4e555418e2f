package org.sitrep.ingest.archive.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowGroupPredicate;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a Parquet file, group by group. A damaged group is one broken record. */
final class ParquetReader implements RecordReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TAIL = 8;
  private static final String ENCRYPTED = "PARE";

  private final FileBytes file;
  private final HardwoodContext context;
  private final ParquetFileReader parquet;
  private final Pages pages;
  private final Limits limits;
  private int group = -1;
  private long row;
  private long position;
  private @Nullable RowReader rows;

  private ParquetReader(
      FileBytes file, HardwoodContext context, ParquetFileReader parquet, Limits limits) {
    this.file = file;
    this.context = context;
    this.parquet = parquet;
    this.limits = limits;
    pages = new Pages(file, limits);
  }

  static ParquetReader open(FileBytes file, Limits limits) throws IOException {
    checkTail(file);
    HardwoodContext context = HardwoodContext.create(1);
    try {
      ParquetFileReader parquet = ParquetFileReader.open(new FileInput(file), context);
      return new ParquetReader(file, context, parquet, limits);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      context.close();
      throw new DamageException(RejectReason.MALFORMED, "the footer makes no sense: " + e);
    }
  }

  private static void checkTail(FileBytes file) throws IOException {
    long size = file.size();
    byte[] tail = file.range(Math.max(0, size - TAIL), size, TAIL);
    String end = new String(tail, StandardCharsets.ISO_8859_1);
    if (end.endsWith(ENCRYPTED)) {
      throw new DamageException(RejectReason.ENCRYPTED, "the footer is encrypted");
    }
    if (tail.length < TAIL || !end.endsWith(ParquetFormat.MAGIC)) {
      throw new DamageException(RejectReason.TRUNCATED, "the file ends without its footer");
    }
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    try {
      while (true) {
        RowReader open = rows;
        if (open != null && open.hasNext()) {
          open.next();
          return record(JSON.writeValueAsBytes(Values.of(open)));
        }
        if (open != null && row < groups().get(group).numRows()) {
          throw new DamageException(RejectReason.MALFORMED, "the rows end early");
        }
        closeRows();
        if (++group >= groups().size()) {
          return null;
        }
        row = 0;
        rows = open(groups().get(group));
      }
    } catch (DamageException e) {
      return broken(e.reason(), e.detail());
    } catch (IOException e) {
      return broken(RejectReason.UNREADABLE, String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return broken(RejectReason.MALFORMED, "cannot be decoded: " + e);
    }
  }

  private RowReader open(RowGroup next) throws IOException {
    pages.check(next, parquet.getFileSchema());
    long from = Long.MAX_VALUE;
    long to = 0;
    for (ColumnChunk chunk : next.columns()) {
      from = Math.min(from, chunk.chunkStartOffset());
      to = Math.max(to, chunk.chunkStartOffset() + chunk.metaData().totalCompressedSize());
    }
    position = to;
    return parquet.buildRowReader().filter(RowGroupPredicate.byteRange(from, to)).build();
  }

  private ArchiveRecord record(byte[] json) {
    Location at = at();
    row++;
    if (json.length > limits.recordBytes()) {
      return new ArchiveRecord.Broken(
          at,
          RejectReason.TOO_LARGE,
          "a row of %d bytes is over %d".formatted(json.length, limits.recordBytes()),
          new byte[0],
          json.length);
    }
    return new ArchiveRecord.Raw(at, ArchiveRecord.Content.JSON, null, null, null, json);
  }

  private ArchiveRecord broken(RejectReason reason, String why) {
    Location at = at();
    long last = group < groups().size() ? groups().get(group).numRows() : 0;
    String lost = "rows %d to %d of group %d: %s".formatted(row, last - 1, group, why);
    row = last;
    closeRows();
    return new ArchiveRecord.Broken(at, reason, lost, new byte[0], 0);
  }

  private Location at() {
    return new Location("row-group@" + Math.max(0, group), row, 0);
  }

  private List<RowGroup> groups() {
    return parquet.getFileMetaData().rowGroups();
  }

  private void closeRows() {
    RowReader open = rows;
    rows = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    closeRows();
    parquet.close();
    context.close();
    file.close();
  }
}
