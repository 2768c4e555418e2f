package org.sitrep.ingest.archive.parquet;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.schema.FileSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Checks the pages of a group of rows: their headers, lengths, checksums and compression. The
 * library believes all of them, and its native parts end the program where one lies.
 */
final class Pages {

  private static final int HEADER_BYTES = 1 << 20;
  private static final long RATIO_FROM = 1 << 20;

  /** The library may hold all of a group, and some of it twice: as many of the largest records. */
  private static final int GROUP_RECORDS = 8;

  private static final int TYPE = 1;
  private static final int UNPACKED = 2;
  private static final int PACKED = 3;
  private static final int CHECKSUM = 4;
  private static final int DATA_VALUES = 501;
  private static final int DATA_2_VALUES = 801;
  private static final int DATA_2_DEFINITIONS = 805;
  private static final int DATA_2_REPETITIONS = 806;
  private static final int DATA_2_COMPRESSED = 807;
  private static final int DATA_PAGE = 0;
  private static final int DATA_PAGE_2 = 3;

  private final FileBytes file;
  private final Limits limits;

  Pages(FileBytes file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  void check(RowGroup group, FileSchema schema) throws IOException {
    if (group.columns().size() != schema.getColumnCount() || group.numRows() < 0) {
      throw damage(
          "%d columns and %d rows where the schema has %d columns"
              .formatted(group.columns().size(), group.numRows(), schema.getColumnCount()));
    }
    long bytes = 0;
    for (ColumnChunk chunk : group.columns()) {
      bytes += Math.max(0, chunk.metaData().totalUncompressedSize());
    }
    if (bytes > GROUP_RECORDS * limits.recordBytes()) {
      throw new DamageException(
          RejectReason.TOO_LARGE, "a group of %d bytes: smaller ones are read".formatted(bytes));
    }
    for (int i = 0; i < group.columns().size(); i++) {
      ColumnChunk chunk = group.columns().get(i);
      long values = chunk.metaData().numValues();
      boolean flat = schema.getColumn(i).maxRepetitionLevel() == 0;
      if (values < group.numRows() || (flat && values != group.numRows())) {
        throw damage("%d values for %d rows".formatted(values, group.numRows()));
      }
      check(chunk);
    }
  }

  private void check(ColumnChunk chunk) throws IOException {
    ColumnMetaData column = chunk.metaData();
    long at = chunk.chunkStartOffset();
    long end = at + column.totalCompressedSize();
    if (at < ParquetFormat.MAGIC.length() || end < at || end > file.size()) {
      throw damage("a column from byte %d to %d".formatted(at, end));
    }
    long values = 0;
    while (at < end) {
      ByteBuffer bytes = ByteBuffer.wrap(file.range(at, end, HEADER_BYTES));
      Thrift header;
      try {
        header = Thrift.read(bytes);
      } catch (Thrift.MalformedThriftException e) {
        throw damage("the header of a page at byte %d: %s".formatted(at, e.getMessage()));
      }
      long start = at + bytes.position();
      at = start + header.number(PACKED, -1);
      if (at < start || at > end) {
        throw damage("a page at byte %d that ends at %d".formatted(start, at));
      }
      values += page(header, start, (int) (at - start), column.codec());
    }
    if (values != column.numValues()) {
      throw damage(
          "%d values in the pages of a column of %d".formatted(values, column.numValues()));
    }
  }

  /** Checks one page and gives how many values it holds. */
  private long page(Thrift header, long start, int packed, CompressionCodec codec)
      throws IOException {
    long unpacked = header.number(UNPACKED, -1);
    if (unpacked > 2 * limits.recordBytes() || packed > 2 * limits.recordBytes()) {
      throw new DamageException(
          RejectReason.TOO_LARGE, "a page of %d bytes at byte %d".formatted(unpacked, start));
    }
    if (unpacked > RATIO_FROM && unpacked / limits.ratio() > packed) {
      throw new DamageException(
          RejectReason.BOMB,
          "a page at byte %d expands from %d to %d bytes".formatted(start, packed, unpacked));
    }
    byte[] bytes = file.range(start, start + packed, packed);
    long checksum = header.number(CHECKSUM, Long.MIN_VALUE);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (checksum != Long.MIN_VALUE && (int) checksum != (int) crc.getValue()) {
      throw new DamageException(
          RejectReason.CHECKSUM, "the checksum of the page at byte " + start + " is wrong");
    }
    long type = header.number(TYPE, -1);
    long plain =
        type == DATA_PAGE_2
            ? header.number(DATA_2_DEFINITIONS, 0) + header.number(DATA_2_REPETITIONS, 0)
            : 0;
    if (unpacked < 0 || plain < 0 || plain > packed || plain > unpacked) {
      throw damage("a page at byte %d of %d bytes".formatted(start, unpacked));
    }
    boolean compressed = type != DATA_PAGE_2 || header.number(DATA_2_COMPRESSED, 1) == 1;
    if (packed > plain || unpacked > plain) {
      Unpack.check(
          compressed ? codec : CompressionCodec.UNCOMPRESSED,
          bytes,
          (int) plain,
          (int) (unpacked - plain));
    }
    return type == DATA_PAGE
        ? header.number(DATA_VALUES, 0)
        : type == DATA_PAGE_2 ? header.number(DATA_2_VALUES, 0) : 0;
  }

  private static DamageException damage(String what) {
    return new DamageException(RejectReason.MALFORMED, what);
  }
}
