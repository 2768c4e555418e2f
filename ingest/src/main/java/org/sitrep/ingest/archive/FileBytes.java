package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file read through a buffer, that knows its position and can be set back. */
public final class FileBytes extends InputStream {

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10).flip();
  private long bufferStart;

  private FileBytes(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens a file. */
  public static FileBytes open(Path file) throws IOException {
    return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** Offset of the next byte. */
  public long position() {
    return bufferStart + buffer.position();
  }

  /** Length in bytes. */
  public long size() throws IOException {
    return channel.size();
  }

  /** Goes to an offset. */
  public void seek(long position) throws IOException {
    long inBuffer = position - bufferStart;
    if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
      buffer.position((int) inBuffer);
      return;
    }
    channel.position(position);
    bufferStart = position;
    buffer.clear().flip();
  }

  /** Bytes from {@code start} to {@code end}, at most {@code most}; the position stays. */
  public byte[] range(long start, long end, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(end - start, 0, most));
    while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
      // Reads on until the range is full.
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int read = Math.min(length, buffer.remaining());
    buffer.get(target, from, read);
    return read;
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    bufferStart += buffer.limit();
    buffer.clear();
    int read = channel.read(buffer);
    buffer.flip();
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
