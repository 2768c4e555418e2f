package org.sitrep.ingest.archive.pack;

import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.CappedBytes;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/**
 * The frames of a zstd file (RFC 8878). Where the file begins with a frame to be skipped that holds
 * a dictionary, plain or in zstd, the frames are decompressed with it, as WARC files want it.
 */
final class ZstdFrames extends Members {

  private static final long MAGIC = 0xfd2fb528L;
  private static final long SKIPPABLE = 0x184d2a50L;
  private static final long DICTIONARY_FRAME = 0x184d2a5dL;
  private static final long DICTIONARY = 0xec30a437L;
  private static final int LARGEST_DICTIONARY = 16 << 20;

  private final int windowLog;
  private @Nullable ZstdDictDecompress dictionary;
  private @Nullable ZstdInputStream open;

  ZstdFrames(FileBytes bytes, Limits limits, Predicate<String> plausible) throws IOException {
    super(bytes, limits, plausible);
    // The library takes no smaller limit than 1 KiB and no larger one than 2 GiB.
    windowLog = Math.clamp(63 - Long.numberOfLeadingZeros(limits.nesting().windowBytes()), 10, 31);
    readDictionary();
    bytes.seek(0);
  }

  private void readDictionary() throws IOException {
    byte[] stored;
    try {
      if (word32() != DICTIONARY_FRAME) {
        return;
      }
      long length = word32();
      if (length > LARGEST_DICTIONARY) {
        return;
      }
      stored = bytes.range(8, 8 + length, LARGEST_DICTIONARY);
    } catch (EOFException e) {
      return;
    }
    byte[] plain = stored;
    if (startsWith(stored, MAGIC)) {
      try (ZstdInputStream zstd = new ZstdInputStream(new ByteArrayInputStream(stored))) {
        plain = CappedBytes.read(zstd, LARGEST_DICTIONARY).bytes();
      } catch (ZstdIOException e) {
        // The frames then fail one by one for want of it.
        return;
      }
    }
    if (startsWith(plain, DICTIONARY)) {
      try {
        dictionary = new ZstdDictDecompress(plain);
      } catch (IllegalStateException e) {
        // A damaged one: the frames then fail one by one as well.
        dictionary = null;
      }
    }
  }

  private static boolean startsWith(byte[] data, long magic) {
    for (int i = 0; i < 4; i++) {
      if (data.length < 4 || (data[i] & 0xff) != ((magic >> (8 * i)) & 0xff)) {
        return false;
      }
    }
    return true;
  }

  @Override
  String word() {
    return "zstd frame";
  }

  @Override
  void skipFilling() throws IOException {
    while (true) {
      long start = bytes.position();
      try {
        if ((word32() & ~0xfL) != SKIPPABLE) {
          bytes.seek(start);
          return;
        }
        long length = word32();
        if (length > bytes.size() - bytes.position()) {
          bytes.seek(start);
          return;
        }
        bytes.seek(bytes.position() + length);
      } catch (EOFException e) {
        bytes.seek(start);
        return;
      }
    }
  }

  @Override
  int magic() {
    return 0x28b5;
  }

  @Override
  boolean header() throws IOException {
    long start = bytes.position();
    try {
      // The bit that is reserved must be zero.
      boolean sound = word32() == MAGIC && (need() & 8) == 0;
      bytes.seek(start);
      return sound;
    } catch (EOFException e) {
      return false;
    }
  }

  @Override
  String firstText() throws IOException {
    byte[] text = new byte[64];
    int length = 0;
    try (ZstdInputStream zstd = zstd(new ZstdFrameBytes(bytes))) {
      for (int read = 0; read >= 0 && length < text.length; ) {
        length += read;
        read = zstd.read(text, length, text.length - length);
      }
    } catch (ZstdIOException e) {
      return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }
    return new String(text, 0, length, StandardCharsets.ISO_8859_1);
  }

  private ZstdInputStream zstd(InputStream in) throws IOException {
    ZstdInputStream zstd = new ZstdInputStream(in);
    zstd.setLongMax(windowLog);
    ZstdDictDecompress known = dictionary;
    if (known != null) {
      zstd.setDict(known);
    }
    return zstd;
  }

  @Override
  Decoder decoder() throws IOException {
    closeOpen();
    ZstdFrameBytes frame = new ZstdFrameBytes(bytes);
    ZstdInputStream zstd = zstd(frame);
    open = zstd;
    return new Decoding(frame, zstd);
  }

  private void closeOpen() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeOpen();
    if (dictionary != null) {
      dictionary.close();
    }
  }

  private record Decoding(ZstdFrameBytes frame, ZstdInputStream zstd) implements Decoder {

    @Override
    public long taken() {
      return frame.taken();
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException, Damage {
      try {
        int read = zstd.read(target, from, most);
        if (read < 0 && !frame.whole()) {
          throw new Damage(RejectReason.TRUNCATED, "ends early");
        }
        return read;
      } catch (ZstdIOException e) {
        String message = String.valueOf(e.getMessage());
        if (!frame.whole() && frame.atEnd()) {
          throw new Damage(RejectReason.TRUNCATED, "ends early");
        }
        throw new Damage(
            message.contains("checksum")
                ? RejectReason.CHECKSUM
                : message.contains("memory") ? RejectReason.TOO_LARGE : RejectReason.CORRUPT,
            message);
      }
    }
  }
}
