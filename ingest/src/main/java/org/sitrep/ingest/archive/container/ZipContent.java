package org.sitrep.ingest.archive.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.pack.Unpacked;

/** The content of a ZIP entry, whose length, ratio and checksum are checked as it is read. */
final class ZipContent extends InputStream {

  static final int STORED = 0;
  static final int DEFLATED = 8;
  private static final int DEFLATED64 = 9;
  private static final int BZIP2 = 12;
  private static final int ZSTD = 93;
  private static final int XZ = 95;

  private final ZipHeader header;
  private final FileBytes packed;
  private final Limits limits;
  private final CRC32 crc = new CRC32();
  private final Inflater inflater = new Inflater(true);
  private final InputStream in;
  private long length;
  private boolean ended;

  /**
   * Opens an entry.
   *
   * @param packed the data, or all from there on where only the data tell their length
   * @throws DamageException where the entry is packed in a way that is not supported
   */
  ZipContent(ZipHeader header, FileBytes packed, Limits limits) throws IOException {
    this.header = header;
    this.packed = packed;
    this.limits = limits;
    in =
        switch (header.method()) {
          case STORED -> packed;
          case DEFLATED -> new InflaterInputStream(packed, inflater, 8 << 10);
          case DEFLATED64 -> new Deflate64CompressorInputStream(packed);
          case BZIP2 -> Unpacked.stream(Compression.BZIP2, packed, limits);
          case XZ -> Unpacked.stream(Compression.XZ, packed, limits);
          case ZSTD -> Unpacked.members(Compression.ZSTD, packed, limits);
          default ->
              throw new DamageException(
                  RejectReason.UNSUPPORTED, "compression method " + header.method());
        };
  }

  /** Where the data end, once they have been read to their end; only deflated data tell it. */
  long dataEnd() {
    return packed.position() - inflater.getRemaining();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    if (ended || most == 0) {
      return ended ? -1 : 0;
    }
    try {
      int read = in.read(target, from, most);
      if (read < 0) {
        ended = true;
        checkEnd();
        return -1;
      }
      crc.update(target, from, read);
      length += read;
      checkRatio();
      return read;
    } catch (DamageException e) {
      ended = true;
      throw e;
    } catch (EOFException e) {
      ended = true;
      throw new DamageException(
          RejectReason.TRUNCATED, "the entry ends early, after %d bytes".formatted(length));
    } catch (IOException | RuntimeException e) {
      ended = true;
      throw new DamageException(
          RejectReason.CORRUPT,
          "the entry is corrupt after %d bytes: %s".formatted(length, e.getMessage()));
    }
  }

  private void checkRatio() throws DamageException {
    long taken = Math.max(1, packed.position());
    if (length > Limits.RATIO_FROM && length / taken > limits.ratio()) {
      throw new DamageException(
          RejectReason.BOMB,
          "the entry expands over %d times, %d bytes to that".formatted(limits.ratio(), taken));
    }
  }

  private void checkEnd() throws IOException {
    long wantedSize = header.size();
    long wantedCrc = header.crc();
    if (header.packed() < 0) {
      Descriptor descriptor = Descriptor.at(packed, dataEnd());
      wantedCrc = descriptor == null ? -1 : descriptor.crc;
    }
    if (wantedSize >= 0 && wantedSize != length) {
      throw new DamageException(
          length < wantedSize ? RejectReason.TRUNCATED : RejectReason.MALFORMED,
          "the entry tells %d bytes, its data are %d".formatted(wantedSize, length));
    }
    if (wantedCrc >= 0 && wantedCrc != crc.getValue()) {
      throw new DamageException(
          RejectReason.CHECKSUM,
          "the entry has CRC %08x, its data %08x".formatted(wantedCrc, crc.getValue()));
    }
  }

  /** Does nothing: the rest may still have to be passed. */
  @Override
  public void close() {}

  /** Ends the reading. */
  void release() throws IOException {
    ended = true;
    inflater.end();
    if (in != packed) {
      in.close();
    }
  }

  /** What stands behind data that do not tell their length in front; its lengths are not needed. */
  private record Descriptor(long crc) {
    private static final int MARK = 0x08074b50;

    static @Nullable Descriptor at(FileBytes packed, long position) throws IOException {
      byte[] bytes = packed.range(position, packed.size(), 8);
      return bytes.length == 8 && ZipHeader.littleEndian(bytes).getInt(0) == MARK
          ? new Descriptor(ZipHeader.littleEndian(bytes).getInt(4) & 0xffff_ffffL)
          : null;
    }
  }
}
