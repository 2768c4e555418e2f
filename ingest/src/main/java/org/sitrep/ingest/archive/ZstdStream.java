package org.sitrep.ingest.archive;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A zstd file as one stream, whose end is where the damage is: frames bear no mark to find. */
public final class ZstdStream extends InputStream {

  private final FileBytes file;
  private final Limits limits;
  private final ZstdInputStream zstd;
  private long length;
  private boolean ended;

  /** Takes a file at its beginning. */
  public ZstdStream(FileBytes file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    this.zstd = new ZstdInputStream(file);
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
      read = zstd.read(target, from, most);
      ended = read < 0;
      length += Math.max(0, read);
    } catch (ZstdIOException e) {
      ended = true;
      String message = String.valueOf(e.getMessage());
      RejectReason reason =
          message.contains("Truncated")
              ? RejectReason.TRUNCATED
              : message.contains("checksum") ? RejectReason.CHECKSUM : RejectReason.CORRUPT;
      throw new DamageException(
          reason, "zstd stream ends in damage after " + length + " bytes: " + message);
    }
    if (length > Limits.RATIO_FROM && length / Math.max(1, file.position()) > limits.ratio()) {
      ended = true;
      throw new DamageException(
          RejectReason.BOMB,
          "zstd stream expands over %d times: %d to %d bytes"
              .formatted(limits.ratio(), file.position(), length));
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    zstd.close();
  }
}
