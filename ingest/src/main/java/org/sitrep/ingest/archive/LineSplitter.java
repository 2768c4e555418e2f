package org.sitrep.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into its lines that are not blank. */
public final class LineSplitter {

  /**
   * A line, or the part of one before damage.
   *
   * @param offset where it begins in the stream, or in the file where the stream is a part of one
   * @param bytes without the line break; only the first ones of a line that is too large
   * @param length of the whole line
   * @param damage what ended it, or null where it is whole
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  public record Line(long offset, byte[] bytes, long length, @Nullable DamageException damage) {}

  private final InputStream in;
  private final Limits limits;
  private final long begin;
  private final byte[] buffer = new byte[32 << 10];
  private int at;
  private int end;
  private long position;

  /** Takes a stream from which whole lines are to come. */
  public LineSplitter(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
    begin = in instanceof FileBytes bytes ? bytes.position() : 0;
  }

  /** How many bytes have come out of the stream. */
  public long position() {
    return position;
  }

  /** The next line that is not blank, or null at the end. */
  public @Nullable Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(256);
      long start = position;
      boolean more;
      try {
        more = readLine(line);
      } catch (DamageException e) {
        return line(start, line, e);
      }
      if (!isBlank(line)) {
        DamageException tooLarge =
            position - start > limits.recordBytes()
                ? new DamageException(
                    RejectReason.TOO_LARGE,
                    "a line of %d bytes is over %d"
                        .formatted(position - start, limits.recordBytes()))
                : null;
        return line(start, line, tooLarge);
      }
      if (!more) {
        return null;
      }
    }
  }

  private Line line(long start, ByteArrayOutputStream line, @Nullable DamageException damage) {
    byte[] bytes = line.toByteArray();
    return new Line(
        begin + start,
        damage == null ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, limits.rawBytes())),
        position - start,
        damage);
  }

  /** Reads on to a line's end; false where that is the end of the stream. */
  private boolean readLine(ByteArrayOutputStream line) throws IOException {
    while (true) {
      if (at == end) {
        at = 0;
        end = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        if (end == 0) {
          return false;
        }
      }
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      boolean complete = at < end;
      int room = (int) Math.max(0, limits.recordBytes() + 1 - line.size());
      line.write(buffer, from, Math.min(at - from, room));
      at += complete ? 1 : 0;
      position += at - from;
      if (complete) {
        return true;
      }
    }
  }

  private static boolean isBlank(ByteArrayOutputStream line) {
    if (line.size() > 1 << 10) {
      return false;
    }
    for (byte b : line.toByteArray()) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
