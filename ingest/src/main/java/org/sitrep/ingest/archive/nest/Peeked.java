package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;

/** A stream whose first bytes can be looked at before it is read. */
final class Peeked extends InputStream {

  private final InputStream in;
  private byte[] head = new byte[0];
  private int length;
  private int at;
  private @Nullable DamageException damage;

  Peeked(InputStream in) {
    this.in = in;
  }

  /** The first bytes, at most {@code most}; damage in them is kept for whoever reads. */
  byte[] peek(int most) throws IOException {
    try {
      while (damage == null && length < most) {
        if (length == head.length) {
          head = Arrays.copyOf(head, Math.min(most, Math.max(4 << 10, length * 4)));
        }
        int read = in.read(head, length, head.length - length);
        if (read < 0) {
          break;
        }
        length += read;
      }
    } catch (DamageException e) {
      damage = e;
    }
    return Arrays.copyOf(head, Math.min(length, most));
  }

  /** What damage the look met that nobody has read up to, or null. */
  @Nullable DamageException damage() {
    return damage;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    if (at < length) {
      int read = Math.min(most, length - at);
      System.arraycopy(head, at, target, from, read);
      at += read;
      return read;
    }
    head = new byte[0];
    length = 0;
    at = 0;
    DamageException met = damage;
    if (met != null) {
      damage = null;
      throw met;
    }
    return in.read(target, from, most);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
