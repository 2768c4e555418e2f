package org.sitrep.reports.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a zip entry, packed on their own: pieces one after the other are an entry, in whatever
 * order they were packed.
 */
final class Piece extends OutputStream {

  /** Higher ones take twice the time for a twentieth less space. */
  private static final int LEVEL = 3;

  private static final int BUFFER = 1 << 16;

  private final @Nullable Path file;
  private final OutputStream to;
  private final Deflater deflater = new Deflater(LEVEL, true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private long size;
  private long packed;

  private Piece(@Nullable Path file, OutputStream to) {
    this.file = file;
    this.to = to;
  }

  /** A piece that is kept in memory. */
  Piece() {
    this(null, new ByteArrayOutputStream());
  }

  /** A piece that is kept in a file. */
  static Piece in(Path file) throws IOException {
    return new Piece(file, Files.newOutputStream(file));
  }

  /** The last piece of an entry. */
  static Piece last(byte[] bytes) throws IOException {
    Piece piece = new Piece();
    piece.write(bytes);
    piece.endEntry();
    return piece;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b});
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    checksum.update(bytes, from, length);
    size += length;
    deflater.setInput(bytes, from, length);
    while (!deflater.needsInput()) {
      put(Deflater.NO_FLUSH);
    }
  }

  void text(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Ends it so that others may follow. */
  @Override
  public void close() throws IOException {
    while (put(Deflater.SYNC_FLUSH) == buffer.length) {
      // There is more.
    }
    end();
  }

  /** Ends it as the last of its entry. */
  void endEntry() throws IOException {
    deflater.finish();
    while (!deflater.finished()) {
      put(Deflater.NO_FLUSH);
    }
    end();
  }

  private int put(int flush) throws IOException {
    int length = deflater.deflate(buffer, 0, buffer.length, flush);
    to.write(buffer, 0, length);
    packed += length;
    return length;
  }

  private void end() throws IOException {
    deflater.end();
    to.close();
  }

  /** Bytes before they were packed. */
  long size() {
    return size;
  }

  long packed() {
    return packed;
  }

  /** CRC-32 of the bytes. */
  long checksum() {
    return checksum.getValue();
  }

  /** The packed bytes. */
  InputStream open() throws IOException {
    return to instanceof ByteArrayOutputStream bytes
        ? new ByteArrayInputStream(bytes.toByteArray())
        : Files.newInputStream(Objects.requireNonNull(file));
  }

  /** Takes its file away. */
  void discard() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
