package org.sitrep.ingest.archive.pack;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZInputStream;

/** A bzip2 or xz content as one stream, which ends at the damage where it is damaged. */
final class CodecStream extends InputStream {

  private final Compression compression;
  private final Counted packed;
  private final Limits limits;
  private @Nullable InputStream decoder;
  private long length;
  private boolean ended;

  CodecStream(Compression compression, InputStream packed, Limits limits) {
    this.compression = compression;
    this.packed = new Counted(packed);
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    if (ended) {
      return -1;
    }
    int read;
    try {
      if (decoder == null) {
        decoder = decoder();
      }
      read = decoder.read(target, from, most);
    } catch (IOException | RuntimeException e) {
      ended = true;
      if (packed.failure != null) {
        throw packed.failure;
      }
      throw damage(reason(e), String.valueOf(e.getMessage()));
    }
    ended = read < 0;
    length += Math.max(0, read);
    if (length > Limits.RATIO_FROM && length / Math.max(1, packed.taken) > limits.ratio()) {
      ended = true;
      throw damage(
          RejectReason.BOMB,
          "expands over %d times, %d bytes to that".formatted(limits.ratio(), packed.taken));
    }
    return read;
  }

  private InputStream decoder() throws IOException {
    return compression == Compression.XZ
        ? new XZInputStream(
            packed, (int) Math.min(limits.nesting().windowBytes() >> 10, Integer.MAX_VALUE))
        : new BZip2CompressorInputStream(new BufferedInputStream(packed), true);
  }

  private DamageException damage(RejectReason reason, String detail) {
    return new DamageException(
        reason,
        "%s stream, %d bytes of content on: %s"
            .formatted(compression.name().toLowerCase(Locale.ROOT), length, detail));
  }

  private static RejectReason reason(Exception e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof MemoryLimitException) {
      return RejectReason.TOO_LARGE;
    }
    if (e instanceof UnsupportedOptionsException) {
      return RejectReason.UNSUPPORTED;
    }
    if (message.contains("garbage")) {
      return RejectReason.GARBAGE;
    }
    if (e instanceof EOFException || message.contains("unexpected end")) {
      return RejectReason.TRUNCATED;
    }
    return message.contains("crc") || message.contains("integrity check")
        ? RejectReason.CHECKSUM
        : RejectReason.CORRUPT;
  }

  @Override
  public void close() throws IOException {
    if (decoder != null) {
      decoder.close();
    }
    packed.close();
  }

  /** Counts the compressed bytes, and remembers a failure of theirs to tell it from the codec's. */
  private static final class Counted extends FilterInputStream {
    private long taken;
    private @Nullable IOException failure;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
      try {
        int read = super.read(target, from, most);
        taken += Math.max(0, read);
        return read;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
