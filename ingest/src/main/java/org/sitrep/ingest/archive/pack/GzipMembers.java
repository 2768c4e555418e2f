package org.sitrep.ingest.archive.pack;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/** The members of a gzip file (RFC 1952). Every member's checksum and length are checked. */
final class GzipMembers extends Members {

  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  /** A longer name or comment is none: what looks like a header is looked at often. */
  private static final int LONGEST_NAME = 4 << 10;

  private final Inflater inflater = new Inflater(true);
  private final byte[] input = new byte[8 << 10];

  GzipMembers(FileBytes bytes, Limits limits, Predicate<String> plausible) {
    super(bytes, limits, plausible);
  }

  @Override
  String word() {
    return "gzip member";
  }

  @Override
  void skipFilling() {
    // Members follow each other at once.
  }

  @Override
  int magic() {
    return 0x1f8b;
  }

  @Override
  boolean header() throws IOException {
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
        int length = 0;
        while (need() != 0) {
          if (++length > LONGEST_NAME) {
            return false;
          }
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

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      need();
    }
  }

  @Override
  String firstText() throws IOException {
    Inflater probe = new Inflater(true);
    try {
      byte[] text = new byte[64];
      int length = 0;
      while (length < text.length && !probe.finished()) {
        if (probe.needsInput()) {
          int read = bytes.read(input, 0, 512);
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

  @Override
  Decoder decoder() {
    inflater.reset();
    return new Inflating(bytes.position());
  }

  @Override
  public void close() {
    inflater.end();
  }

  private final class Inflating implements Decoder {
    private final long start;
    private final CRC32 crc = new CRC32();

    Inflating(long start) {
      this.start = start;
    }

    @Override
    public long taken() {
      return bytes.position() - inflater.getRemaining() - start;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException, Damage {
      try {
        int read = inflater.inflate(target, from, most);
        while (read == 0 && !inflater.finished()) {
          if (inflater.needsDictionary()) {
            throw new Damage(RejectReason.CORRUPT, "asks for a dictionary");
          }
          int fed = bytes.read(input, 0, input.length);
          if (fed < 0) {
            throw new Damage(RejectReason.TRUNCATED, "ends early");
          }
          inflater.setInput(input, 0, fed);
          read = inflater.inflate(target, from, most);
        }
        if (read > 0) {
          crc.update(target, from, read);
          return read;
        }
      } catch (DataFormatException e) {
        throw new Damage(RejectReason.CORRUPT, "is corrupt: " + e.getMessage());
      }
      check();
      return -1;
    }

    private void check() throws IOException, Damage {
      bytes.seek(bytes.position() - inflater.getRemaining());
      try {
        long wantedCrc = word32();
        long wantedLength = word32();
        if (wantedCrc != crc.getValue()) {
          throw new Damage(
              RejectReason.CHECKSUM,
              "has CRC %08x, its data %08x".formatted(wantedCrc, crc.getValue()));
        }
        if (wantedLength != (inflater.getBytesWritten() & 0xffff_ffffL)) {
          throw new Damage(
              RejectReason.CHECKSUM,
              "tells %d bytes, its data are %d"
                  .formatted(wantedLength, inflater.getBytesWritten()));
        }
      } catch (EOFException e) {
        throw new Damage(RejectReason.TRUNCATED, "ends before its checksum");
      }
    }
  }
}
