package org.sitrep.ingest.archive.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.LookBack;

/** The bytes of a text, one at a time, or two where it is in UTF-16 as spreadsheets export it. */
final class Units {

  private final LookBack in;
  private final Width width;

  /** How a text is cut into units, and how many bytes in front of it say so. */
  enum Width {
    BYTE(1, 0, StandardCharsets.UTF_8),
    MARKED_BYTE(1, 3, StandardCharsets.UTF_8),
    LITTLE(2, 0, StandardCharsets.UTF_16LE),
    MARKED_LITTLE(2, 2, StandardCharsets.UTF_16LE),
    MARKED_BIG(2, 2, StandardCharsets.UTF_16BE);

    private final int bytes;
    private final int mark;
    private final Charset charset;

    Width(int bytes, int mark, Charset charset) {
      this.bytes = bytes;
      this.mark = mark;
      this.charset = charset;
    }

    /** Tells it by the first bytes. */
    static Width of(byte[] start) {
      ContentStart content = new ContentStart(start);
      if (content.is("\u00ef\u00bb\u00bf")) {
        return MARKED_BYTE;
      }
      if (content.is("\u00ff\u00fe")) {
        return MARKED_LITTLE;
      }
      if (content.is("\u00fe\u00ff")) {
        return MARKED_BIG;
      }
      boolean ascii = start.length >= 8;
      for (int i = 0; i < 8 && ascii; i++) {
        ascii = (i % 2 == 1) == (start[i] == 0);
      }
      return ascii ? LITTLE : BYTE;
    }

    int bytes() {
      return bytes;
    }

    int mark() {
      return mark;
    }

    Charset charset() {
      return charset;
    }
  }

  Units(LookBack in, Width width) {
    this.in = in;
    this.width = width;
  }

  LookBack bytes() {
    return in;
  }

  Width width() {
    return width;
  }

  /** The next unit, or -1 at the end. */
  int read() throws IOException {
    int first = in.read();
    if (width.bytes() == 1 || first < 0) {
      return first;
    }
    int second = in.read();
    if (second < 0) {
      return -1;
    }
    return width.charset().equals(StandardCharsets.UTF_16LE)
        ? second << 8 | first
        : first << 8 | second;
  }
}
