package org.sitrep.ingest.archive.warc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a WARC record or of an HTTP message.
 *
 * @param first the line before the fields
 * @param fields in their order; what stands in lines of its own behind a value belongs to it
 * @param length of the header with the blank line behind it
 */
record Fields(String first, List<Field> fields, int length) {

  /** Longer headers are none. */
  private static final int LONGEST = 256 << 10;

  /** One field. */
  record Field(String name, String value) {}

  /** Reads a header that ends at a blank line, or where the bytes do. */
  static Fields read(byte[] bytes, int from) {
    int end = Math.min(bytes.length, from + LONGEST);
    String first = "";
    List<Field> fields = new ArrayList<>();
    int at = from;
    for (int number = 0; at < end; number++) {
      int stop = at;
      while (stop < end && bytes[stop] != '\n') {
        stop++;
      }
      int lineEnd = stop > at && bytes[stop - 1] == '\r' ? stop - 1 : stop;
      String line = new String(bytes, at, lineEnd - at, StandardCharsets.UTF_8);
      at = Math.min(end, stop + 1);
      if (number == 0) {
        first = line;
      } else if (line.isEmpty()) {
        break;
      } else {
        add(fields, line);
      }
    }
    return new Fields(first, fields, at - from);
  }

  private static void add(List<Field> fields, String line) {
    int colon = line.indexOf(':');
    if (!fields.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
      Field last = fields.removeLast();
      fields.add(new Field(last.name, last.value + " " + line.strip()));
    } else if (colon > 0) {
      fields.add(new Field(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
  }

  /** The first value of a field, or null. */
  @Nullable String value(String name) {
    return fields.stream()
        .filter(field -> field.name.equalsIgnoreCase(name))
        .map(Field::value)
        .findFirst()
        .orElse(null);
  }

  /** All values of a field. */
  List<String> values(String name) {
    return fields.stream()
        .filter(field -> field.name.equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }
}
