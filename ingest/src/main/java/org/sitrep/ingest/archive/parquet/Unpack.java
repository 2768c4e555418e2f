package org.sitrep.ingest.archive.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.hardwood.metadata.CompressionCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.RejectReason;

/** Tries whether a page can be decompressed to the length that it claims, and not more. */
final class Unpack {

  private Unpack() {}

  static void check(CompressionCodec codec, byte[] packed, int from, int length)
      throws DamageException {
    long found =
        switch (codec) {
          case UNCOMPRESSED -> packed.length - from;
          case SNAPPY -> snappy(packed, from, length);
          case GZIP -> gzip(packed, from, length);
          case ZSTD -> zstd(packed, from, length);
          default ->
              throw new DamageException(
                  RejectReason.UNSUPPORTED, "pages compressed by " + codec + " are not read");
        };
    if (found != length) {
      throw new DamageException(
          RejectReason.CORRUPT,
          "a page of %d bytes in %s is not the %d that it claims"
              .formatted(packed.length - from, codec, length));
    }
  }

  private static long gzip(byte[] packed, int from, int length) {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(packed, from, packed.length - from))) {
      return in.readNBytes(length + 1).length;
    } catch (IOException e) {
      return -1;
    }
  }

  private static long zstd(byte[] packed, int from, int length) {
    try {
      return Zstd.decompressByteArray(
          new byte[length], 0, length, packed, from, packed.length - from);
    } catch (ZstdException e) {
      return -1;
    }
  }

  /** Goes over the elements of the block without building it; -1 where one makes no sense. */
  private static long snappy(byte[] packed, int from, int length) {
    int at = from;
    long claimed = 0;
    for (int shift = 0; ; shift += 7) {
      if (at >= packed.length || shift > 28) {
        return -1;
      }
      int next = packed[at++];
      claimed |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        break;
      }
    }
    long made = 0;
    while (at < packed.length) {
      int tag = packed[at++] & 0xff;
      int kind = tag & 3;
      long run;
      if (kind == 0) {
        run = (tag >> 2) + 1L;
        if (run > 60) {
          int bytes = (int) run - 60;
          run = 1 + number(packed, at, bytes);
          at += bytes;
        }
        if (run <= 0 || run > packed.length - at) {
          return -1;
        }
        at += (int) run;
      } else {
        int bytes = kind == 1 ? 1 : kind == 2 ? 2 : 4;
        long back = number(packed, at, bytes) | (kind == 1 ? (long) (tag >> 5) << 8 : 0);
        run = kind == 1 ? 4 + (tag >> 2 & 7) : (tag >> 2) + 1L;
        at += bytes;
        if (back <= 0 || back > made) {
          return -1;
        }
      }
      made += run;
      if (made > length) {
        return -1;
      }
    }
    return made == claimed && at == packed.length ? made : -1;
  }

  /** A number of some bytes, the lowest first; far too large where they are not there. */
  private static long number(byte[] packed, int at, int bytes) {
    if (bytes > packed.length - at) {
      return Integer.MAX_VALUE;
    }
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (packed[at + i] & 0xffL) << (8 * i);
    }
    return number;
  }
}
