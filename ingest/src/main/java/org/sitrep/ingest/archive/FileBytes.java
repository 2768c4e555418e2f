package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of a file, or of memory, read through a buffer, that know their position and can be set
 * back.
 */
public final class FileBytes extends InputStream {

  private static final int BUFFER = 64 << 10;

  /** Where the bytes are. */
  public interface Store extends Closeable {
    /** Reads some bytes from a position on; less than one at the end. */
    int read(ByteBuffer target, long position) throws IOException;

    /** Some bytes without holding them on the heap. */
    ByteBuffer map(long position, long length) throws IOException;
  }

  private final Store store;
  private final boolean owner;
  private final long start;
  private final long begin;
  private final long size;
  private final ByteBuffer buffer;
  private final AtomicLong reached;
  private long bufferStart;

  private FileBytes(Store store, boolean owner, long start, long size, AtomicLong reached) {
    this(store, owner, start, 0, size, reached);
  }

  private FileBytes(
      Store store, boolean owner, long start, long begin, long size, AtomicLong reached) {
    this.store = store;
    this.owner = owner;
    this.start = start;
    this.begin = begin;
    this.size = size;
    this.reached = reached;
    this.bufferStart = begin;
    this.buffer = ByteBuffer.allocate(Math.clamp(size, 1, BUFFER)).flip();
  }

  /** Opens a file as it is now. */
  public static FileBytes open(Path file) throws IOException {
    return of(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** Takes a file, which is closed with the bytes. */
  public static FileBytes of(FileChannel file) throws IOException {
    Store store =
        new Store() {
          @Override
          public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
          }

          @Override
          public ByteBuffer map(long position, long length) throws IOException {
            return file.map(FileChannel.MapMode.READ_ONLY, position, length);
          }

          @Override
          public void close() throws IOException {
            file.close();
          }
        };
    return new FileBytes(store, true, 0, file.size(), new AtomicLong());
  }

  /** Takes bytes from wherever they are kept; that is closed with them. */
  public static FileBytes of(Store store, long size) {
    return new FileBytes(store, true, 0, size, new AtomicLong());
  }

  /** Takes bytes in memory. */
  public static FileBytes of(byte[] bytes) {
    Store store =
        new Store() {
          @Override
          public int read(ByteBuffer target, long position) {
            int length = (int) Math.min(target.remaining(), bytes.length - position);
            target.put(bytes, (int) position, Math.max(0, length));
            return length;
          }

          @Override
          public ByteBuffer map(long position, long length) {
            return ByteBuffer.wrap(bytes, (int) position, (int) length).slice();
          }

          @Override
          public void close() {}
        };
    return new FileBytes(store, true, 0, bytes.length, new AtomicLong());
  }

  /** The bytes from {@code from} to {@code to} as bytes of their own, open as long as these are. */
  public FileBytes slice(long from, long to) {
    if (from < 0 || to < from || to > size) {
      throw new IllegalArgumentException("%d to %d of %d bytes".formatted(from, to, size));
    }
    return new FileBytes(store, false, start + from, to - from, reached);
  }

  /**
   * The bytes from {@code from} to {@code to} under the offsets that they have here, open as long
   * as these are.
   */
  public FileBytes part(long from, long to) {
    if (from < 0 || to < from || to > size) {
      throw new IllegalArgumentException("%d to %d of %d bytes".formatted(from, to, size));
    }
    return new FileBytes(store, false, start, from, to, reached);
  }

  /** Offset of the first byte: 0 but in a part. */
  public long begin() {
    return begin;
  }

  /** Offset of the next byte. */
  public long position() {
    return bufferStart + buffer.position();
  }

  /** Offset behind the last byte; how many bytes there are, but in a part. */
  public long size() {
    return size;
  }

  /** The furthest that these bytes, or what they are a slice of, have been read in order. */
  public long reached() {
    return reached.get();
  }

  /** Goes to an offset. */
  public void seek(long position) {
    long inBuffer = position - bufferStart;
    if (inBuffer >= 0 && inBuffer <= buffer.limit()) {
      buffer.position((int) inBuffer);
      return;
    }
    bufferStart = position;
    buffer.clear().flip();
  }

  /** Bytes from {@code from} to {@code end}, at most {@code most}; the position stays. */
  public byte[] range(long from, long end, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(Math.min(end, size) - from, 0, most));
    while (bytes.hasRemaining() && store.read(bytes, start + from + bytes.position()) > 0) {
      // Reads on until the range is full.
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }

  /**
   * Bytes to be read where they lie; the position stays.
   *
   * @throws EOFException where they are not all there
   */
  public ByteBuffer map(long from, int length) throws IOException {
    if (from < 0 || length < 0 || from > size - length) {
      throw new EOFException("%d bytes at %d of %d".formatted(length, from, size));
    }
    return store.map(start + from, length);
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

  @Override
  public long skip(long bytes) {
    long skipped = Math.clamp(bytes, 0, Math.max(0, size - position()));
    seek(position() + skipped);
    return skipped;
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    bufferStart += buffer.limit();
    buffer.clear().limit(Math.clamp(size - bufferStart, 0, buffer.capacity()));
    if (!buffer.hasRemaining()) {
      return false;
    }
    int read = store.read(buffer, start + bufferStart);
    buffer.flip();
    reached.accumulateAndGet(start + bufferStart + buffer.limit(), Math::max);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    if (owner) {
      store.close();
    }
  }
}
