package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the members of a gzip file (RFC 1952). Every member's checksum and length are checked,
 * and behind a damaged member the next sound one is looked for, so that damage costs what it hits.
 */
final class GzipMembers implements Closeable {

  /** Bytes that belong to no member: {@code length} from {@code offset} of the file. */
  record Gap(RejectReason reason, long offset, long length) {}

  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final FileBytes file;
  private final Limits limits;
  private final Predicate<String> plausible;
  private final Inflater inflater = new Inflater(true);
  private final byte[] input = new byte[8 << 10];

  private long offset = -1;
  private boolean whole = true;
  private @Nullable Gap gap;
  private Content content = new Content(0);

  /**
   * Starts before the first member.
   *
   * @param plausible whether a member may begin with this text: asked of what is found behind
   *     damage, where any two bytes may look like a header
   */
  GzipMembers(FileBytes file, Limits limits, Predicate<String> plausible) {
    this.file = file;
    this.limits = limits;
    this.plausible = plausible;
  }

  /** Goes to the next member; false at the end of the file. {@link #gap} tells what lay between. */
  boolean next() throws IOException {
    long from = whole ? file.position() : offset + 1;
    boolean damaged = !whole;
    file.seek(from);
    gap = null;
    if (!damaged && header()) {
      return begin(from);
    }
    long found = search(from);
    long end = found < 0 ? file.size() : found;
    if (!damaged && !allZero(from, end)) {
      gap = new Gap(RejectReason.GARBAGE, from, end - from);
    }
    file.seek(end);
    return found >= 0 && header() && begin(found);
  }

  /** What {@link #next} passed over that is no member and no padding, or null. */
  @Nullable Gap gap() {
    return gap;
  }

  /** Where the present member begins in the file. */
  long offset() {
    return offset;
  }

  /**
   * The present member's content. It ends where the member does and its checksum is right; else
   * {@link DamageException} is thrown.
   */
  InputStream content() {
    return content;
  }

  private boolean begin(long start) {
    offset = start;
    whole = false;
    inflater.reset();
    content = new Content(file.position());
    return true;
  }

  /** Reads a header; false where there is none. */
  private boolean header() throws IOException {
    try {
      if (need() != 0x1f || need() != 0x8b || need() != 8) {
        return false;
      }
      int flags = need();
      if ((flags & RESERVED) != 0) {
        return false;
      }
      skip(6);
      if ((flags & EXTRA) != 0) {
        skip(need() | need() << 8);
      }
      for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
        while (need() != 0) {
          // A name or a comment ends with a zero.
        }
      }
      if ((flags & HEADER_CRC) != 0) {
        skip(2);
      }
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  /** Position of the first sound member from {@code from} on, or -1. */
  private long search(long from) throws IOException {
    file.seek(from);
    int last = -1;
    for (int next = file.read(); next >= 0; last = next, next = file.read()) {
      if (last == 0x1f && next == 0x8b) {
        long start = file.position() - 2;
        file.seek(start);
        if (header() && plausible.test(firstText())) {
          return start;
        }
        file.seek(start + 2);
      }
    }
    return -1;
  }

  private String firstText() throws IOException {
    Inflater probe = new Inflater(true);
    try {
      byte[] text = new byte[64];
      int length = 0;
      while (length < text.length && !probe.finished()) {
        if (probe.needsInput()) {
          int read = file.read(input, 0, 512);
          if (read < 0) {
            break;
          }
          probe.setInput(input, 0, read);
        }
        length += probe.inflate(text, length, text.length - length);
        if (probe.needsDictionary()) {
          break;
        }
      }
      return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    } catch (DataFormatException e) {
      return "";
    } finally {
      probe.end();
    }
  }

  private boolean allZero(long from, long end) throws IOException {
    file.seek(from);
    for (long at = from; at < end; at++) {
      if (file.read() != 0) {
        return false;
      }
    }
    return true;
  }

  private int need() throws IOException {
    int next = file.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      need();
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private final class Content extends InputStream {
    private final long start;
    private final CRC32 crc = new CRC32();
    private long length;
    private boolean ended;

    Content(long start) {
      this.start = start;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
      if (ended || this != content) {
        return -1;
      }
      if (most == 0) {
        return 0;
      }
      try {
        int read = inflater.inflate(target, from, most);
        while (read == 0 && !inflater.finished()) {
          if (inflater.needsDictionary()) {
            throw damage(RejectReason.CORRUPT, "asks for a dictionary");
          }
          int fed = file.read(input, 0, input.length);
          if (fed < 0) {
            throw damage(RejectReason.TRUNCATED, "ends early, after " + length + " bytes");
          }
          inflater.setInput(input, 0, fed);
          read = inflater.inflate(target, from, most);
        }
        if (read > 0) {
          crc.update(target, from, read);
          length += read;
          checkRatio();
          return read;
        }
      } catch (DataFormatException e) {
        throw damage(
            RejectReason.CORRUPT, "is corrupt after " + length + " bytes: " + e.getMessage());
      }
      end();
      return -1;
    }

    private void checkRatio() throws DamageException {
      long packed = Math.max(1, file.position() - inflater.getRemaining() - start);
      if (length > Limits.RATIO_FROM && length / packed > limits.ratio()) {
        throw damage(
            RejectReason.BOMB,
            "expands over " + limits.ratio() + " times: " + packed + " to " + length + " bytes");
      }
    }

    private void end() throws IOException {
      file.seek(file.position() - inflater.getRemaining());
      ended = true;
      try {
        long wantedCrc = word();
        long wantedLength = word();
        if (wantedCrc != crc.getValue()) {
          throw damage(
              RejectReason.CHECKSUM,
              "has CRC %08x, its data %08x".formatted(wantedCrc, crc.getValue()));
        }
        if (wantedLength != (length & 0xffff_ffffL)) {
          throw damage(
              RejectReason.CHECKSUM, "tells " + wantedLength + " bytes, its data are " + length);
        }
      } catch (EOFException e) {
        throw damage(RejectReason.TRUNCATED, "ends before its checksum");
      }
      whole = true;
    }

    private long word() throws IOException {
      return need() | need() << 8 | need() << 16 | (long) need() << 24;
    }

    private DamageException damage(RejectReason reason, String detail) {
      ended = true;
      return new DamageException(reason, "gzip member at " + offset + " " + detail);
    }
  }
}
