package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream that can be set back to any byte that is still kept. */
public final class LookBack {

  private static final int STEP = 32 << 10;

  private final InputStream in;
  private byte[] buffer = new byte[2 * STEP];
  private int at;
  private int end;
  private long start;
  private long kept;
  private @Nullable DamageException damage;

  /** Takes the stream; its first byte has offset 0. */
  public LookBack(InputStream in) {
    this.in = in;
  }

  /** Offset of the next byte. */
  public long position() {
    return start + at;
  }

  /** The next byte, or -1 at the end. */
  public int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  /** The next byte without going on, or -1 at the end. */
  public int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xff : -1;
  }

  /** Lets the bytes before an offset go. Nothing is let go of by itself. */
  public void keepFrom(long offset) {
    kept = offset;
  }

  /** Goes back, or forth again, to a byte that was read and is kept. */
  public void to(long offset) {
    if (offset < kept || offset > start + end) {
      throw new IllegalArgumentException(
          "byte %d is not kept: %d to %d are".formatted(offset, kept, start + end));
    }
    at = (int) (offset - start);
  }

  /** Has damage that a look ahead met told of again where reading comes to it. */
  public void damaged(DamageException met) {
    damage = met;
  }

  /** Bytes that are kept. */
  public byte[] bytes(long from, long to) {
    return Arrays.copyOfRange(buffer, (int) (from - start), (int) (to - start));
  }

  private boolean fill() throws IOException {
    if (damage != null) {
      DamageException met = damage;
      damage = null;
      throw met;
    }
    if (end + STEP > buffer.length) {
      int gone = (int) (Math.min(kept, start + at) - start);
      System.arraycopy(buffer, gone, buffer, 0, end - gone);
      start += gone;
      at -= gone;
      end -= gone;
      if (end + STEP > buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
    int read = in.read(buffer, end, STEP);
    end += Math.max(0, read);
    return read > 0;
  }
}
