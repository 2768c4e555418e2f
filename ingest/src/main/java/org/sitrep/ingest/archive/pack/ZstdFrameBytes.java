package org.sitrep.ingest.archive.pack;

import java.io.IOException;
import java.io.InputStream;
import org.sitrep.ingest.archive.FileBytes;

/**
 * The bytes of one zstd frame and no further, told by the lengths of its blocks (RFC 8878, 3.1.1),
 * so that what follows the frame is known to the byte.
 */
final class ZstdFrameBytes extends InputStream {

  private static final int BLOCK_HEADER = 3;
  private static final int CHECKSUM = 4;
  private static final int RUN = 1;

  private enum Part {
    HEADER,
    BLOCK_HEADER,
    BLOCK,
    CHECKSUM,
    END
  }

  private final FileBytes bytes;
  private final byte[] head = new byte[18];
  private Part part = Part.HEADER;
  private int headLength;
  private long left;
  private boolean last;
  private boolean checksum;
  private boolean cut;
  private long taken;

  /** Takes the bytes at the beginning of a frame. */
  ZstdFrameBytes(FileBytes bytes) {
    this.bytes = bytes;
    // The magic number and the descriptor tell how long the header is.
    left = 5;
  }

  /** Whether the frame has come to its end. */
  boolean whole() {
    return part == Part.END;
  }

  /** Whether the bytes ended before the frame. */
  boolean atEnd() {
    return cut;
  }

  long taken() {
    return taken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (part == Part.END || cut) {
      return -1;
    }
    int read = bytes.read(target, from, (int) Math.min(most, left));
    if (read < 0) {
      cut = true;
      return -1;
    }
    taken += read;
    left -= read;
    if (part == Part.HEADER || part == Part.BLOCK_HEADER) {
      System.arraycopy(target, from, head, headLength, read);
      headLength += read;
    }
    while (left == 0 && part != Part.END) {
      advance();
    }
    return read;
  }

  private void advance() {
    switch (part) {
      case HEADER -> {
        int rest = headLength == 5 ? headerRest(head[4] & 0xff) : 0;
        checksum = (head[4] & 4) != 0;
        if (rest > 0) {
          left = rest;
        } else {
          blockHeader();
        }
      }
      case BLOCK_HEADER -> {
        int header = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
        last = (header & 1) != 0;
        left = ((header >> 1) & 3) == RUN ? 1 : header >> 3;
        part = Part.BLOCK;
      }
      case BLOCK -> {
        if (!last) {
          blockHeader();
        } else if (checksum) {
          part = Part.CHECKSUM;
          left = CHECKSUM;
        } else {
          part = Part.END;
        }
      }
      case CHECKSUM, END -> part = Part.END;
    }
  }

  private void blockHeader() {
    part = Part.BLOCK_HEADER;
    headLength = 0;
    left = BLOCK_HEADER;
  }

  /** Length of what follows the descriptor: window, dictionary's number, size of the content. */
  private static int headerRest(int descriptor) {
    boolean single = (descriptor & 0x20) != 0;
    int sizeFlag = descriptor >> 6;
    int size = sizeFlag == 0 ? (single ? 1 : 0) : 1 << sizeFlag;
    int number = (descriptor & 3) == 3 ? 4 : descriptor & 3;
    return (single ? 0 : 1) + number + size;
  }
}
