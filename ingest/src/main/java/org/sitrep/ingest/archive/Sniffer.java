package org.sitrep.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what some bytes are by looking at their first ones. */
public final class Sniffer {

  private static final int WINDOW = 2 << 10;
  private static final Pattern HTML =
      Pattern.compile("<(!doctype\\s+html|html|head|body|title|meta|article|div|p|h1)[\\s>/]");

  private Sniffer() {}

  /** HTML or text, or empty where the bytes are neither. */
  public static Optional<ArchiveRecord.Content> sniff(byte[] bytes) {
    int window = Math.min(bytes.length, WINDOW);
    boolean utf16 =
        window > 1
            && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    String start =
        new String(bytes, 0, window, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    long control = start.chars().filter(c -> c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0).count();
    if (control * 50 > start.length() || start.startsWith("%PDF-")) {
      return Optional.empty();
    }
    return Optional.of(
        HTML.matcher(start.toLowerCase(Locale.ROOT)).find()
            ? ArchiveRecord.Content.HTML
            : ArchiveRecord.Content.TEXT);
  }
}
