package org.sitrep.app.console;

import java.util.ArrayList;
import java.util.List;

/** Bytes of anyone's making, shown so that they can do nothing. */
final class HexDump {

  private static final int PER_LINE = 16;

  private HexDump() {}

  /** Offset, bytes in hexadecimal and what of them is printable ASCII, a line for 16 of them. */
  static List<String> of(byte[] bytes, int most) {
    List<String> lines = new ArrayList<>();
    int end = Math.min(bytes.length, most);
    for (int from = 0; from < end; from += PER_LINE) {
      StringBuilder hex = new StringBuilder();
      StringBuilder text = new StringBuilder();
      for (int at = from; at < Math.min(end, from + PER_LINE); at++) {
        int value = bytes[at] & 0xff;
        hex.append("%02x ".formatted(value));
        text.append(value >= 0x20 && value < 0x7f ? (char) value : '.');
      }
      lines.add("%06x  %-48s %s".formatted(from, hex, text));
    }
    return lines;
  }
}
