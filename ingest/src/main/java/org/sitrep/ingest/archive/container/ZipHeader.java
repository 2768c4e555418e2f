package org.sitrep.ingest.archive.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a ZIP file tells of an entry, in its directory or in front of the entry.
 *
 * @param offset where the entry begins, with its header
 * @param headerLength length of this header, in the directory or in front of the entry
 * @param packed length of the data, or -1 where only the data tell it
 * @param size length of the data unpacked, or -1
 * @param crc of the data unpacked, or -1
 */
record ZipHeader(
    String name,
    long offset,
    long headerLength,
    int flags,
    int method,
    long packed,
    long size,
    long crc) {

  /** First bytes of an entry of the directory. */
  static final int LISTED = 0x02014b50;

  /** First bytes of an entry. */
  static final int LOCAL = 0x04034b50;

  static final int LISTED_LENGTH = 46;
  static final int LOCAL_LENGTH = 30;

  private static final long IN_EXTRA = 0xffff_ffffL;
  private static final int ZIP64 = 1;

  boolean encrypted() {
    return (flags & 1) != 0;
  }

  /** Whether length and checksum stand behind the data. */
  boolean described() {
    return (flags & 8) != 0;
  }

  boolean directory() {
    return name.endsWith("/");
  }

  static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Length of a header from its fixed part. */
  static int length(ByteBuffer fixed, boolean listed) {
    return listed
        ? LISTED_LENGTH + word(fixed, 28) + word(fixed, 30) + word(fixed, 32)
        : LOCAL_LENGTH + word(fixed, 26) + word(fixed, 28);
  }

  /** Reads a header of the directory, or null where it makes no sense. */
  static @Nullable ZipHeader listed(byte[] bytes) {
    ByteBuffer header = littleEndian(bytes);
    int nameLength = word(header, 28);
    Sizes sizes = new Sizes(number(header, 20), number(header, 24), number(header, 42));
    if (!sizes.extend(header, LISTED_LENGTH + nameLength, word(header, 30))) {
      return null;
    }
    return new ZipHeader(
        name(bytes, LISTED_LENGTH, nameLength),
        sizes.offset,
        bytes.length,
        word(header, 8),
        word(header, 10),
        sizes.packed,
        sizes.size,
        number(header, 16));
  }

  /** Reads the header in front of an entry, or null where it makes no sense. */
  static @Nullable ZipHeader local(byte[] bytes, long offset) {
    ByteBuffer header = littleEndian(bytes);
    int nameLength = word(header, 26);
    Sizes sizes = new Sizes(number(header, 18), number(header, 22), offset);
    if (!sizes.extend(header, LOCAL_LENGTH + nameLength, word(header, 28))) {
      return null;
    }
    int flags = word(header, 6);
    boolean told = (flags & 8) == 0 || sizes.packed > 0;
    return new ZipHeader(
        name(bytes, LOCAL_LENGTH, nameLength),
        offset,
        bytes.length,
        flags,
        word(header, 8),
        told ? sizes.packed : -1,
        told ? sizes.size : -1,
        told ? number(header, 14) : -1);
  }

  private static int word(ByteBuffer header, int at) {
    return header.getShort(at) & 0xffff;
  }

  private static long number(ByteBuffer header, int at) {
    return header.getInt(at) & 0xffff_ffffL;
  }

  private static String name(byte[] bytes, int from, int length) {
    byte[] name = Arrays.copyOfRange(bytes, from, from + length);
    try {
      CharBuffer utf8 = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
      return utf8.toString();
    } catch (CharacterCodingException e) {
      return new String(name, StandardCharsets.ISO_8859_1);
    }
  }

  /** Lengths of 32 bits, and those of 64 bits where the former are full. */
  private static final class Sizes {
    private long packed;
    private long size;
    private long offset;

    Sizes(long packed, long size, long offset) {
      this.packed = packed;
      this.size = size;
      this.offset = offset;
    }

    /** Takes what the extra fields tell; false where something is missing or negative. */
    boolean extend(ByteBuffer header, int from, int length) {
      int at = from;
      int end = Math.min(from + length, header.limit());
      while (at + 4 <= end && (size == IN_EXTRA || packed == IN_EXTRA || offset == IN_EXTRA)) {
        int field = Math.min(word(header, at + 2), end - at - 4);
        if (word(header, at) == ZIP64) {
          return take(header, at + 4, at + 4 + field);
        }
        at += 4 + field;
      }
      return true;
    }

    private boolean take(ByteBuffer header, int from, int end) {
      int at = from;
      if (size == IN_EXTRA && at + 8 <= end) {
        size = header.getLong(at);
        at += 8;
      }
      if (packed == IN_EXTRA && at + 8 <= end) {
        packed = header.getLong(at);
        at += 8;
      }
      if (offset == IN_EXTRA && at + 8 <= end) {
        offset = header.getLong(at);
      }
      return size >= 0 && packed >= 0 && offset >= 0;
    }
  }
}
