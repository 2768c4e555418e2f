package org.sitrep.ingest.archive.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.FileBytes;

/** The directory at the end of a ZIP file, read entry by entry, so that it may be of any length. */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END64 = 0x06064b50;
  private static final int END64_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xffff;

  private final FileBytes file;
  private final long end;
  private final long shift;
  private long at;
  private boolean damaged;

  /**
   * A directory.
   *
   * @param start where it begins
   * @param end where it ends
   * @param shift what must be added to its offsets, since something stands in front of the file
   */
  private ZipDirectory(FileBytes file, long start, long end, long shift) {
    this.file = file;
    this.end = end;
    this.shift = shift;
    at = start;
  }

  /** The directory of a file, or null where none can be found. */
  static @Nullable ZipDirectory of(FileBytes file) throws IOException {
    long from = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT);
    byte[] tail = file.range(from, file.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer bytes = ZipHeader.littleEndian(tail);
    for (int i = tail.length - END_LENGTH; i >= 0; i--) {
      if (bytes.getInt(i) == END) {
        ZipDirectory found = at(file, from + i, bytes.slice(i, END_LENGTH).order(bytes.order()));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable ZipDirectory at(FileBytes file, long record, ByteBuffer end)
      throws IOException {
    long length = end.getInt(12) & 0xffff_ffffL;
    long offset = end.getInt(16) & 0xffff_ffffL;
    long stop = record;
    byte[] locator = file.range(record - LOCATOR_LENGTH, record, LOCATOR_LENGTH);
    if (record >= LOCATOR_LENGTH && ZipHeader.littleEndian(locator).getInt(0) == LOCATOR) {
      long record64 = ZipHeader.littleEndian(locator).getLong(8);
      byte[] end64 =
          record64 < 0 || record64 > record
              ? new byte[0]
              : file.range(record64, record, END64_LENGTH);
      ByteBuffer bytes = ZipHeader.littleEndian(end64);
      if (end64.length == END64_LENGTH && bytes.getInt(0) == END64) {
        length = bytes.getLong(40);
        offset = bytes.getLong(48);
        stop = record64;
      }
    }
    long start = stop - length;
    return length < 0 || start < 0 || offset < 0 || offset > start
        ? null
        : new ZipDirectory(file, start, stop, start - offset);
  }

  /** The next entry, or null after the last one. */
  @Nullable ZipHeader next() throws IOException {
    if (at >= end || damaged) {
      return null;
    }
    byte[] fixed = file.range(at, end, ZipHeader.LISTED_LENGTH);
    ByteBuffer bytes = ZipHeader.littleEndian(fixed);
    if (fixed.length == ZipHeader.LISTED_LENGTH && bytes.getInt(0) == ZipHeader.LISTED) {
      int length = ZipHeader.length(bytes, true);
      byte[] whole = file.range(at, end, length);
      ZipHeader header = whole.length == length ? ZipHeader.listed(whole) : null;
      if (header != null) {
        at += length;
        return new ZipHeader(
            header.name(),
            header.offset() + shift,
            header.headerLength(),
            header.flags(),
            header.method(),
            header.packed(),
            header.size(),
            header.crc());
      }
    }
    damaged = true;
    return null;
  }

  /** How many bytes of it are left. */
  long length() {
    return end - at;
  }

  /** Whether the directory broke off before its end. */
  boolean damaged() {
    return damaged;
  }

  /** Where the next entry of the directory is, or the one that is damaged. */
  long position() {
    return at;
  }
}
