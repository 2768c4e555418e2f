package org.sitrep.ingest.archive.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A stream of UTF-16 as UTF-8, in which markup can be found byte by byte. */
final class Utf16 extends InputStream {

  private final InputStreamReader in;
  private final int mark;
  private final char[] units = new char[16 << 10];
  private byte[] bytes = new byte[0];
  private int at;
  private int kept;

  private Utf16(InputStream in, Charset charset, int mark) {
    this.in = new InputStreamReader(in, charset);
    this.mark = mark;
  }

  /** The stream as UTF-8 where it begins like UTF-16, else as it is. */
  static InputStream undone(InputStream in, byte[] start) throws IOException {
    int two = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
    @Nullable Charset charset =
        switch (two) {
          case 0xfffe, '<' << 8 -> StandardCharsets.UTF_16LE;
          case 0xfeff, '<' -> StandardCharsets.UTF_16BE;
          default -> null;
        };
    if (charset == null) {
      return in;
    }
    int mark = two > 0xff00 || two == 0xfeff ? 2 : 0;
    in.skipNBytes(mark);
    return new Utf16(in, charset, mark);
  }

  /** Offset of a unit in the stream. */
  long origin(long unit) {
    return mark + 2 * unit;
  }

  /** How many units of UTF-16 some bytes of UTF-8 are. */
  static long units(byte[] utf8, int from, int to) {
    long units = 0;
    for (int i = from; i < to; i++) {
      units += (utf8[i] & 0xc0) == 0x80 ? 0 : (utf8[i] & 0xff) >= 0xf0 ? 2 : 1;
    }
    return units;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    while (at == bytes.length) {
      int read = in.read(units, kept, units.length - kept);
      if (read < 0 && kept == 0) {
        return -1;
      }
      int count = kept + Math.max(0, read);
      // A pair of surrogates stays together.
      kept = read >= 0 && Character.isHighSurrogate(units[count - 1]) ? 1 : 0;
      bytes = new String(units, 0, count - kept).getBytes(StandardCharsets.UTF_8);
      units[0] = units[count - 1];
      at = 0;
    }
    int read = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, from, read);
    at += read;
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
