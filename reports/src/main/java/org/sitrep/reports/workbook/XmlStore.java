package org.sitrep.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** XML that is kept until it is its turn, in pieces, so that growing never copies all of it. */
final class XmlStore {

  private static final int PIECE = 1 << 16;

  private final List<byte[]> pieces = new ArrayList<>();
  private final XmlBytes open = new XmlBytes();

  /** Takes what is put next. */
  XmlBytes next() {
    if (open.size() > PIECE) {
      ByteArrayOutputStream piece = new ByteArrayOutputStream(open.size());
      try {
        open.flushTo(piece);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      pieces.add(piece.toByteArray());
    }
    return open;
  }

  /** Writes all and is empty. */
  void moveTo(OutputStream out) throws IOException {
    for (byte[] piece : pieces) {
      out.write(piece);
    }
    pieces.clear();
    open.flushTo(out);
  }
}
