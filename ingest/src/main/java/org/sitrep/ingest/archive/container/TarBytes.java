package org.sitrep.ingest.archive.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;

/** A TAR stream in blocks, with the content of the present entry as a stream of its own. */
final class TarBytes implements Closeable {

  private final InputStream in;
  private final Limits limits;
  private long position;
  private long headerOffset;
  private byte[] header = new byte[0];
  private long left;
  private long padding;
  private boolean lost;

  TarBytes(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  long headerOffset() {
    return headerOffset;
  }

  byte[] headerBytes() {
    return header;
  }

  /** Goes behind the content of the present entry. */
  void pass() throws IOException {
    byte[] buffer = new byte[32 << 10];
    long rest = left + padding;
    left = 0;
    padding = 0;
    while (rest > 0) {
      long read = skip(buffer, rest);
      if (read < 0) {
        throw new DamageException(
            RejectReason.TRUNCATED, "the last entry ends %d bytes early".formatted(rest));
      }
      rest -= read;
    }
  }

  private long skip(byte[] buffer, long most) throws IOException {
    if (in instanceof FileBytes file) {
      long skipped = file.skip(most);
      position += skipped;
      return skipped == 0 ? -1 : skipped;
    }
    return read(buffer, 0, (int) Math.min(most, buffer.length));
  }

  /** The next block that is not all zeros, or null at the end. */
  byte @Nullable [] block() throws IOException {
    byte[] block = new byte[TarHeader.LENGTH];
    do {
      headerOffset = position;
      int length = fill(block, 0);
      if (length < block.length) {
        header = Arrays.copyOf(block, length);
        if (allZero(header)) {
          return null;
        }
        throw new DamageException(
            RejectReason.TRUNCATED, "%d bytes are no whole block".formatted(length));
      }
    } while (allZero(block));
    header = block;
    if (lost) {
      lost = false;
      return TarHeader.hasChecksum(block) ? block : search(block);
    }
    return block;
  }

  /** Behind damage the blocks may begin anywhere. */
  private byte @Nullable [] search(byte[] block) throws IOException {
    while (!(TarHeader.hasMagic(block) && TarHeader.hasChecksum(block))) {
      System.arraycopy(block, 1, block, 0, block.length - 1);
      int next = readOne();
      if (next < 0) {
        return null;
      }
      block[block.length - 1] = (byte) next;
      headerOffset = position - block.length;
    }
    header = block;
    return block;
  }

  private static boolean allZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** The content behind the present header. */
  InputStream begin(long size) throws IOException {
    left = size;
    padding = -size & (TarHeader.LENGTH - 1);
    if (in instanceof FileBytes file && size <= file.size() - file.position()) {
      return file.slice(file.position(), file.position() + size);
    }
    return new Content();
  }

  /** All of a short content. */
  byte[] all(int size) throws IOException {
    begin(size);
    byte[] content = new byte[size];
    int length = fill(content, 0);
    left -= length;
    if (length < size) {
      left = 0;
      padding = 0;
      throw new DamageException(
          RejectReason.TRUNCATED, "a name of %d bytes ends after %d".formatted(size, length));
    }
    return content;
  }

  /** Whether a content ends behind the file though another header follows in it. */
  boolean holdsHeaderWithin(long size) throws IOException {
    if (!(in instanceof FileBytes file) || size <= file.size() - file.position()) {
      return false;
    }
    byte[] block = new byte[TarHeader.LENGTH];
    FileBytes rest = file.slice(file.position(), file.size());
    while (rest.readNBytes(block, 0, block.length) == block.length) {
      if (TarHeader.hasMagic(block) && TarHeader.hasChecksum(block)) {
        return true;
      }
    }
    return false;
  }

  /** Gives up the present entry: the next header is looked for, wherever it begins. */
  void lose() {
    lost = true;
    left = 0;
    padding = 0;
  }

  /** What a block costs that should be a header and is none. */
  ArchiveRecord noHeader(byte[] block) {
    lose();
    return new ArchiveRecord.Broken(
        new Location("", headerOffset, 0),
        RejectReason.MALFORMED,
        "a block is no header of an entry",
        Arrays.copyOf(block, Math.min(block.length, limits.rawBytes())),
        block.length);
  }

  /** What a failure of the stream costs; behind it the blocks may begin anywhere. */
  ArchiveRecord damaged(DamageException e) {
    lose();
    return new ArchiveRecord.Broken(
        new Location("", position, 0), e.reason(), e.detail(), new byte[0], 0);
  }

  private int fill(byte[] target, int from) throws IOException {
    int length = from;
    while (length < target.length) {
      int read = read(target, length, target.length - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    return length;
  }

  private int readOne() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private int read(byte[] target, int from, int most) throws IOException {
    int read = in.read(target, from, most);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private final class Content extends InputStream {
    private final long start = position;
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
      if (ended || left == 0 || position < start) {
        return -1;
      }
      try {
        int read = TarBytes.this.read(target, from, (int) Math.min(most, left));
        if (read < 0) {
          throw new DamageException(
              RejectReason.TRUNCATED, "the entry ends %d bytes early".formatted(left));
        }
        left -= read;
        return read;
      } catch (DamageException e) {
        ended = true;
        lose();
        throw e;
      }
    }
  }
}
