package org.sitrep.ingest.archive.warc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Cuts a stream of WARC records at their headers and lengths, without looking into them; behind a
 * record that makes no sense it looks for the next line that begins one.
 */
final class WarcSplitter {

  /**
   * A record as bytes.
   *
   * @param offset where it begins in the stream
   * @param bytes header and block; only the first ones of a record that cannot be taken
   * @param length of header and block, as far as they were seen
   * @param damage why it cannot be taken, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Piece(long offset, byte[] bytes, long length, @Nullable DamageException damage) {}

  private static final int HEADER_BYTES = 64 << 10;

  private final BufferedInputStream in;
  private final Limits limits;
  private long position;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private long pieceStart;
  private int last = '\n';

  WarcSplitter(InputStream in, Limits limits) {
    this.in = new BufferedInputStream(in, 16 << 10);
    this.limits = limits;
  }

  long position() {
    return position;
  }

  /** The record that was being read when the stream failed, as far as it came. */
  Piece interrupted(DamageException damage) {
    return piece(damage);
  }

  /**
   * The next record, or null at the end. The stream is read up to the next record or its end before
   * a record is given away, so that a wrong checksum behind it is noticed in time.
   *
   * @throws DamageException where the stream itself is damaged: see {@link #interrupted}
   */
  @Nullable Piece next() throws IOException {
    piece.reset();
    pieceStart = position;
    skipBlank();
    piece.reset();
    pieceStart = position;
    if (peek() < 0) {
      return null;
    }
    long length;
    try {
      length = header();
    } catch (HeaderException e) {
      resynchronise();
      return piece(new DamageException(RejectReason.MALFORMED, String.valueOf(e.getMessage())));
    }
    long whole = position - pieceStart + length;
    if (whole > limits.recordBytes()) {
      take(length);
      skipBlank();
      return piece(
          new DamageException(
              RejectReason.TOO_LARGE,
              "a record of %d bytes is over %d".formatted(whole, limits.recordBytes())));
    }
    long taken = take(length);
    if (taken < length) {
      return piece(
          new DamageException(
              RejectReason.TRUNCATED,
              "the block has %d bytes, its Content-Length is %d".formatted(taken, length)));
    }
    int end = piece.size();
    skipBlank();
    if (peek() >= 0 && !atRecord()) {
      resynchronise();
      return piece(
          new DamageException(
              RejectReason.MALFORMED, "no record follows the block of Content-Length " + length));
    }
    return new Piece(pieceStart, Arrays.copyOf(piece.toByteArray(), end), end, null);
  }

  private Piece piece(DamageException damage) {
    byte[] bytes = piece.toByteArray();
    return new Piece(
        pieceStart,
        Arrays.copyOf(bytes, Math.min(bytes.length, limits.rawBytes())),
        position - pieceStart,
        damage);
  }

  /** Reads a header with the blank line behind it and gives the length of the block. */
  private long header() throws IOException, HeaderException {
    String version = line();
    if (!WarcFormat.begins(version)) {
      throw new HeaderException("not a version line: '" + shortened(version) + "'");
    }
    @Nullable String length = null;
    while (true) {
      String field = line();
      if (field.isEmpty()) {
        break;
      }
      if (field.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        String value = field.substring(field.indexOf(':') + 1).strip();
        if (length != null && !length.equals(value)) {
          throw new HeaderException("two lengths: '" + length + "' and '" + value + "'");
        }
        length = value;
      }
    }
    if (length == null) {
      throw new HeaderException("no Content-Length");
    }
    if (length.isEmpty()
        || length.length() > 18
        || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new HeaderException("not a Content-Length: '" + shortened(length) + "'");
    }
    return Long.parseLong(length);
  }

  private String line() throws IOException, HeaderException {
    StringBuilder line = new StringBuilder();
    for (int next = read(); next != '\n'; next = read()) {
      if (next < 0) {
        throw new HeaderException("the header ends early");
      }
      if (position - pieceStart > HEADER_BYTES) {
        throw new HeaderException("a header of over " + HEADER_BYTES + " bytes");
      }
      line.append((char) next);
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  /** Takes bytes of the block, keeping no more than a record may have; gives how many came. */
  private long take(long length) throws IOException {
    byte[] buffer = new byte[16 << 10];
    long taken = 0;
    while (taken < length) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, length - taken));
      if (read < 0) {
        break;
      }
      taken += read;
      position += read;
      piece.write(buffer, 0, (int) Math.min(read, limits.recordBytes() - piece.size()));
    }
    return taken;
  }

  private void resynchronise() throws IOException {
    while (peek() >= 0 && !(last == '\n' && atRecord())) {
      read();
    }
  }

  private void skipBlank() throws IOException {
    for (int next = peek(); next == '\r' || next == '\n'; next = peek()) {
      read();
    }
  }

  private boolean atRecord() throws IOException {
    in.mark(8);
    String start = new String(in.readNBytes(5), StandardCharsets.ISO_8859_1);
    in.reset();
    return WarcFormat.begins(start);
  }

  private int peek() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next;
  }

  private int read() throws IOException {
    int next = in.read();
    if (next >= 0) {
      position++;
      last = next;
      if (piece.size() < limits.recordBytes()) {
        piece.write(next);
      }
    }
    return next;
  }

  /** Whether nothing follows the last record. */
  boolean atEnd() throws IOException {
    return peek() < 0;
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  /** A header that makes no sense, though the stream is sound. */
  private static final class HeaderException extends Exception {
    private static final long serialVersionUID = 1;

    HeaderException(String message) {
      super(message);
    }
  }
}
