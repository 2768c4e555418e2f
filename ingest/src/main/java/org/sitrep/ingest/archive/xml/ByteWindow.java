package org.sitrep.ingest.archive.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;

/**
 * A stretch of a stream, held from a mark on. Reading on gives less than was asked for at a stop:
 * at the end, at damage, or where more is held than the limit.
 */
final class ByteWindow {

  /** Why no more bytes come for now. */
  enum Stop {
    END,
    DAMAGE,
    FULL
  }

  private static final int STEP = 64 << 10;

  /** Little at once, since a read that meets damage loses what came before it. */
  private static final int READ = 8 << 10;

  private final InputStream in;
  private final long limit;
  private final @Nullable Utf16 utf16;
  private byte[] bytes = new byte[2 * STEP];
  private int end;
  private long offset;
  private @Nullable DamageException damage;
  private boolean ended;

  /** How many units of UTF-16 the bytes were that are not there any more. */
  private long dropped;

  /** The next byte that is looked at. */
  private int at;

  /** The first byte that is still needed, or -1. */
  private int mark = -1;

  ByteWindow(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
    this.utf16 = in instanceof Utf16 coded ? coded : null;
  }

  /** Where a byte that is held stands in the stream as it was before it became UTF-8. */
  long origin(long position) {
    return utf16 == null
        ? position
        : utf16.origin(dropped + Utf16.units(bytes, 0, (int) (position - offset)));
  }

  /** Offset of the next byte in the stream. */
  long position() {
    return offset + at;
  }

  /** How many bytes have come out of the stream. */
  long received() {
    return offset + end;
  }

  /** The byte that lies so far ahead, or -1 at a stop. */
  int peek(int ahead) throws IOException {
    while (at + ahead >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return bytes[at + ahead] & 0xff;
  }

  /** Goes on by some bytes that were looked at. */
  void skip(int count) {
    at += count;
  }

  /** Goes on to one of two bytes; false at a stop, with all bytes before it passed over. */
  boolean skipTo(char one, char other) throws IOException {
    while (true) {
      while (at < end) {
        if (bytes[at] == one || bytes[at] == other) {
          return true;
        }
        at++;
      }
      if (!fill()) {
        return false;
      }
    }
  }

  /** Whether these bytes come next, given in ASCII. */
  boolean startsWith(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      if (peek(i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the two bytes before the next one are these. */
  boolean endsWith(char first, char second) {
    return at > 1 && bytes[at - 2] == first && bytes[at - 1] == second;
  }

  /** The first bytes of the stream, at most so many, before any were passed over. */
  byte[] first(int most) throws IOException {
    int from = mark;
    mark = -1;
    peek(most - 1);
    mark = from;
    return Arrays.copyOf(bytes, Math.min(end, most));
  }

  /** Holds all bytes from an offset on, which must still be there. */
  void hold(long from) {
    mark = (int) (from - offset);
  }

  /** Holds nothing. */
  void release() {
    mark = -1;
  }

  /** Goes back to an offset that is held. */
  void back(long to) {
    at = (int) (to - offset);
  }

  /** Bytes that are held, from one offset to another, at most so many. */
  byte[] copy(long from, long to, long most) {
    int start = (int) (from - offset);
    return Arrays.copyOfRange(bytes, start, (int) (start + Math.min(to - from, most)));
  }

  /** The first offset of these bytes within a range that is held, or -1. */
  long find(byte[] wanted, long from, long to) {
    int last = (int) (to - offset) - wanted.length;
    for (int i = (int) (from - offset); i <= last; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return offset + i;
      }
    }
    return -1;
  }

  /** A byte that is held. */
  int held(long position) {
    return position < offset + end ? bytes[(int) (position - offset)] & 0xff : -1;
  }

  /** What stopped the reading. */
  Stop stop() {
    return damage != null ? Stop.DAMAGE : ended ? Stop.END : Stop.FULL;
  }

  /** Takes the damage that stopped the reading, which goes on behind it. */
  DamageException takeDamage() {
    DamageException taken = Objects.requireNonNull(damage);
    damage = null;
    return taken;
  }

  private boolean fill() throws IOException {
    if (damage != null || ended) {
      return false;
    }
    int from = mark >= 0 ? Math.min(mark, at) : Math.max(0, at - 2);
    if (mark >= 0 && end - mark > limit) {
      return false;
    }
    if (from > 0 && (end + STEP > bytes.length || from >= STEP)) {
      dropped += utf16 == null ? 0 : Utf16.units(bytes, 0, from);
      System.arraycopy(bytes, from, bytes, 0, end - from);
      offset += from;
      at -= from;
      end -= from;
      mark = mark < 0 ? -1 : mark - from;
    }
    if (end + STEP > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, limit + 4L * STEP));
    }
    try {
      int read = in.read(bytes, end, READ);
      ended = read < 0;
      end += Math.max(0, read);
      return read >= 0;
    } catch (DamageException e) {
      damage = e;
      return false;
    }
  }
}
