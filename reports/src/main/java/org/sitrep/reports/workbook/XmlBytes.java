package org.sitrep.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** XML as bytes, put one after the other. */
final class XmlBytes {

  private static final byte[] HEX = ascii("0123456789ABCDEF");
  private static final byte[] AMPERSAND = ascii("&#38;");
  private static final byte[] LESS = ascii("&#60;");
  private static final byte[] GREATER = ascii("&#62;");
  private static final byte[] QUOTE = ascii("&#34;");
  private static final byte[] UNDERSCORE = ascii("_x005F_");
  private static final byte[] LEAST = ascii(Long.toString(Long.MIN_VALUE));
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_CHARACTER = 7;

  /** ASCII that stands for itself in a cell's text. */
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (int c = ' '; c < PLAIN.length; c++) {
      PLAIN[c] = "&<>\"_".indexOf(c) < 0;
    }
    PLAIN['\t'] = true;
    PLAIN['\n'] = true;
  }

  private byte[] bytes = new byte[1 << 10];
  private int size;

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  int size() {
    return size;
  }

  void put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** ASCII only. */
  @SuppressWarnings("deprecation") // the one call that copies ASCII without a detour
  void put(String ascii) {
    int length = ascii.length();
    reserve(length);
    ascii.getBytes(0, length, bytes, size);
    size += length;
  }

  void put(long number) {
    if (number == Long.MIN_VALUE) {
      put(LEAST);
      return;
    }
    reserve(LONGEST_NUMBER);
    long left = number;
    if (left < 0) {
      bytes[size++] = '-';
      left = -left;
    }
    int digits = 1;
    for (long rest = left; rest >= 10; rest /= 10) {
      digits++;
    }
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    size += digits;
  }

  /** Puts one byte over one that was put before. */
  void set(int at, int value) {
    bytes[at] = (byte) value;
  }

  /**
   * Puts a cell's text so that every reader gives it back. Text too long for a cell is cut and ends
   * with {@code […]}; what XML cannot hold becomes U+FFFD.
   */
  void text(String whole) {
    String text = XmlText.fit(whole);
    int length = text.length();
    reserve(length);
    for (int i = plain(text, 0); i < length; i = plain(text, i + 1)) {
      char c = text.charAt(i);
      reserve(length - i + LONGEST_CHARACTER);
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        supplementary(Character.toCodePoint(c, text.charAt(++i)));
      } else if (c < PLAIN.length) {
        special(text, i);
      } else {
        basic(Character.isSurrogate(c) || c >= '\uFFFE' ? XmlText.UNKNOWN : c);
      }
    }
  }

  /** Puts what stands for itself, and gives the place of the first that does not. */
  private int plain(String text, int from) {
    // Local, so that the loop need not look them up for each character.
    byte[] to = bytes;
    int at = size;
    int i = from;
    for (int length = text.length(); i < length; i++) {
      char c = text.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c]) {
        break;
      }
      to[at++] = (byte) c;
    }
    size = at;
    return i;
  }

  private void special(String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      // Numbered: readers count named entities and give up after some.
      case '&' -> put(AMPERSAND);
      case '<' -> put(LESS);
      case '>' -> put(GREATER);
      case '"' -> put(QUOTE);
      case '_' -> {
        if (XmlText.startsEscape(text, at)) {
          put(UNDERSCORE);
        } else {
          bytes[size++] = '_';
        }
      }
      default -> {
        put("_x00");
        bytes[size++] = HEX[c >> 4];
        bytes[size++] = HEX[c & 15];
        bytes[size++] = '_';
      }
    }
  }

  private void basic(int c) {
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
    } else {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | (c >> 6 & 0x3F));
    }
    bytes[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void supplementary(int c) {
    bytes[size++] = (byte) (0xF0 | (c >> 18));
    bytes[size++] = (byte) (0x80 | (c >> 12 & 0x3F));
    bytes[size++] = (byte) (0x80 | (c >> 6 & 0x3F));
    bytes[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Hands all on and is empty. */
  void flushTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }
}
