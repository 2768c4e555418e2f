package org.sitrep.ingest.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.sitrep.ingest.archive.FileBytes;

/**
 * Bytes of an object, read a block at a time. The last block is kept: reading in order asks for
 * each once.
 */
final class ObjectBytes implements FileBytes.Store {

  /** Reads a range. */
  interface Ranges {
    byte[] read(long from, int length) throws IOException;
  }

  private final Ranges ranges;
  private final long size;
  private final int block;
  private byte[] last = new byte[0];
  private long lastStart;

  ObjectBytes(Ranges ranges, long size, int block) {
    this.ranges = ranges;
    this.size = size;
    this.block = block;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    if (position >= size) {
      return -1;
    }
    if (position < lastStart || position >= lastStart + last.length) {
      int length = (int) Math.min(block, size - position);
      byte[] read = ranges.read(position, length);
      if (read.length != length) {
        throw new EOFException("%d of %d bytes at %d".formatted(read.length, length, position));
      }
      last = read;
      lastStart = position;
    }
    int from = (int) (position - lastStart);
    int length = Math.min(target.remaining(), last.length - from);
    target.put(last, from, length);
    return length;
  }

  @Override
  public ByteBuffer map(long position, long length) throws IOException {
    return ByteBuffer.wrap(ranges.read(position, Math.toIntExact(length)));
  }

  @Override
  public void close() {
    last = new byte[0];
  }
}
