package org.sitrep.ingest.archive.container;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands in front of a TAR entry's header and is told of the entry: long names and sizes. */
final class TarNames {

  private final Map<String, String> fields = new TreeMap<>();
  private @Nullable String longName;

  /** Takes a content by the letter of its header. */
  void take(char type, byte[] content) {
    switch (type) {
      case 'L' -> longName = TarHeader.text(content, 0, content.length);
      case 'x', 'X' -> takeFields(content);
      default -> {
        // The target of a link; what holds for all entries, where no name or size makes sense.
      }
    }
  }

  /** Reads lines of {@code length key=value}, as far as they make sense. */
  private void takeFields(byte[] content) {
    int at = 0;
    while (at < content.length) {
      int blank = at;
      while (blank < content.length && blank - at < 8 && content[blank] != ' ') {
        blank++;
      }
      int length = number(new String(content, at, blank - at, StandardCharsets.ISO_8859_1));
      if (length <= blank - at + 1 || length > content.length - at) {
        return;
      }
      String field =
          new String(content, blank + 1, length - (blank - at) - 2, StandardCharsets.UTF_8);
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals), field.substring(equals + 1));
      }
      at += length;
    }
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : -1;
  }

  String name(String short100) {
    String path = fields.get("path");
    return path != null ? path : longName != null ? longName : short100;
  }

  /** The size that was told, else the one of the header; -1 where it makes no sense. */
  long size(long inHeader) {
    String size = fields.get("size");
    if (size == null) {
      return inHeader;
    }
    return size.matches("[0-9]{1,18}") ? Long.parseLong(size) : -1;
  }

  /** Whether the entry is a file with holes, whose content is not as it stands. */
  boolean sparse() {
    return fields.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."));
  }
}
