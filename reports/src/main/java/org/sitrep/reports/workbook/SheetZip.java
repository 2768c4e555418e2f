package org.sitrep.reports.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** The package that is written, of pieces that are packed: the same parts give the same bytes. */
final class SheetZip implements Closeable {

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipArchiveOutputStream zip;

  SheetZip(OutputStream out) {
    zip = new ZipArchiveOutputStream(out);
    zip.setUseZip64(Zip64Mode.AsNeeded);
  }

  /**
   * Writes an entry.
   *
   * @param pieces ended, the last of them as the last
   */
  void add(String name, List<Piece> pieces) throws IOException {
    long size = 0;
    long packed = 0;
    long checksum = 0;
    List<InputStream> bytes = new ArrayList<>();
    for (Piece piece : pieces) {
      checksum = Checksums.join(checksum, piece.checksum(), piece.size());
      size += piece.size();
      packed += piece.packed();
      bytes.add(piece.open());
    }
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(size);
    entry.setCompressedSize(packed);
    entry.setCrc(checksum);
    try (InputStream all = new SequenceInputStream(Collections.enumeration(bytes))) {
      zip.addRawArchiveEntry(entry, all);
    }
    for (Piece piece : pieces) {
      piece.discard();
    }
  }

  void part(String name, byte[] content) throws IOException {
    add(name, List.of(Piece.last(content)));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
