package org.sitrep.ingest.archive.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Cuts a stream of records at their headers and lengths, without looking into them; behind a record
 * that makes no sense, and in one whose length swallows others, it looks for the next line that
 * begins one.
 */
final class RecordSplitter {

  /**
   * A record as bytes.
   *
   * @param offset where it begins in the stream
   * @param bytes header and block; only the first ones of a record that cannot be taken
   * @param headerLength of the header with what separates it from the block
   * @param length of header and block, as far as they were seen
   * @param damage why it cannot be taken, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Piece(
      long offset, byte[] bytes, int headerLength, long length, @Nullable DamageException damage) {}

  private static final int HEADER_BYTES = 64 << 10;

  /** Lines of a header stand within so many bytes. */
  private static final int CERTAINTY = 2 << 10;

  private final Lookahead in;
  private final Framing framing;
  private final Limits limits;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private long pieceStart;
  private int headerLength;

  RecordSplitter(InputStream in, Framing framing, Limits limits) {
    this.in = new Lookahead(in);
    this.framing = framing;
    this.limits = limits;
  }

  long position() {
    return in.position();
  }

  /** The record that was being read when the stream failed, as far as it came. */
  Piece interrupted(DamageException damage) {
    return piece(damage);
  }

  /** Whether nothing follows the last record. */
  boolean atEnd() throws IOException {
    return in.peek() < 0;
  }

  /**
   * The next record, or null at the end. The stream is read up to the next record or its end before
   * a record is given away, so that a wrong checksum behind it is noticed in time.
   *
   * @throws DamageException where the stream itself is damaged: see {@link #interrupted}
   */
  @Nullable Piece next() throws IOException {
    begin();
    skipBlank();
    begin();
    if (in.peek() < 0) {
      return null;
    }
    long length;
    try {
      length = framing.header(this::line);
    } catch (Framing.HeaderException e) {
      resynchronise();
      return piece(new DamageException(RejectReason.MALFORMED, String.valueOf(e.getMessage())));
    }
    headerLength = piece.size();
    long whole = headerLength + length;
    if (whole > limits.recordBytes()) {
      boolean swallows = !takeLarge(length);
      skipBlank();
      return piece(
          swallows
              ? swallowing(length)
              : new DamageException(
                  RejectReason.TOO_LARGE,
                  "a record of %d bytes is over %d".formatted(whole, limits.recordBytes())));
    }
    long taken = take(length);
    int end = piece.size();
    int blanks = skipBlank();
    // What ends a record proves its length, whatever follows.
    boolean proven = blanks >= framing.trailer() || in.peek() < 0 || atRecord();
    if (taken == length && proven) {
      return new Piece(
          pieceStart, Arrays.copyOf(piece.toByteArray(), end), headerLength, end, null);
    }
    if (cutAtNextRecord()) {
      return piece(swallowing(length));
    }
    if (taken < length) {
      return piece(
          new DamageException(
              RejectReason.TRUNCATED,
              "the block has %d bytes, its length is given as %d".formatted(taken, length)));
    }
    resynchronise();
    return piece(
        new DamageException(
            RejectReason.MALFORMED, "no record follows the block of length " + length));
  }

  private static DamageException swallowing(long length) {
    return new DamageException(
        RejectReason.MALFORMED, "another record begins within the block of length " + length);
  }

  private void begin() {
    piece.reset();
    pieceStart = in.position();
    headerLength = 0;
  }

  private Piece piece(DamageException damage) {
    byte[] bytes = piece.toByteArray();
    return new Piece(
        pieceStart,
        Arrays.copyOf(bytes, Math.min(bytes.length, limits.rawBytes())),
        headerLength,
        in.position() - pieceStart,
        damage);
  }

  private String line() throws IOException, Framing.HeaderException {
    StringBuilder line = new StringBuilder();
    for (int next = read(); next != '\n'; next = read()) {
      if (next < 0) {
        throw new Framing.HeaderException("the header ends early");
      }
      if (in.position() - pieceStart > HEADER_BYTES) {
        throw new Framing.HeaderException("a header of over " + HEADER_BYTES + " bytes");
      }
      line.append((char) next);
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  /** Takes bytes of the block; gives how many came. */
  private long take(long length) throws IOException {
    byte[] buffer = new byte[16 << 10];
    long taken = 0;
    while (taken < length) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, length - taken));
      if (read < 0) {
        break;
      }
      taken += read;
      piece.write(buffer, 0, (int) Math.min(read, limits.recordBytes() - piece.size()));
    }
    return taken;
  }

  /** Passes over a block that is too large; false where another record begins before its end. */
  private boolean takeLarge(long length) throws IOException {
    long end = in.position() + length;
    while (in.position() < end && in.peek() >= 0) {
      if (in.atLine() && atRecord() && framing.surelyBegins(in.peek(CERTAINTY))) {
        return false;
      }
      read();
    }
    return true;
  }

  /** Gives back what was read from the first line on that begins a record in the block. */
  private boolean cutAtNextRecord() {
    byte[] bytes = piece.toByteArray();
    for (int i = headerLength; i < bytes.length; i++) {
      if (i > headerLength && bytes[i - 1] != '\n') {
        continue;
      }
      if (framing.begins(latin1(bytes, i, framing.lookahead()))
          && framing.surelyBegins(latin1(bytes, i, CERTAINTY))) {
        in.unread(bytes, i, bytes.length);
        piece.reset();
        piece.write(bytes, 0, i);
        return true;
      }
    }
    return false;
  }

  private static String latin1(byte[] bytes, int from, int most) {
    return new String(
        bytes, from, Math.min(most, bytes.length - from), StandardCharsets.ISO_8859_1);
  }

  private void resynchronise() throws IOException {
    while (in.peek() >= 0 && !(in.atLine() && atRecord())) {
      read();
    }
  }

  /** Goes over blank lines and gives how many line breaks there were. */
  private int skipBlank() throws IOException {
    int breaks = 0;
    for (int next = in.peek(); next == '\r' || next == '\n'; next = in.peek()) {
      breaks += read() == '\n' ? 1 : 0;
    }
    return breaks;
  }

  private boolean atRecord() throws IOException {
    return framing.begins(in.peek(framing.lookahead()));
  }

  private int read() throws IOException {
    int next = in.read();
    if (next >= 0 && piece.size() < limits.recordBytes()) {
      piece.write(next);
    }
    return next;
  }
}
