package org.sitrep.reports.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The strings that cells name by number: those of the tables' rows, then those that POI wrote. */
final class SharedStrings {

  private static final String OPEN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
  private static final String END = "</sst>";
  private static final String SHEETS = "xl/worksheets/sheet";
  private static final Pattern NAMED = Pattern.compile("(<c [^>]*t=\"s\"[^>]*><v>)(\\d+)");
  private static final byte[] ITEM = XmlBytes.ascii("<si><t xml:space=\"preserve\">");
  private static final byte[] ITEM_END = XmlBytes.ascii("</t></si>");

  private final XmlStore xml = new XmlStore();

  // A table of our own: each row looks up several words, and a map costs two objects a look.
  private @Nullable String[] keys = new String[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int size;
  private int next;

  /** Has none. */
  SharedStrings() {
    // The two counts on the root are optional, and only known at the end.
    xml.next().put(OPEN);
  }

  /**
   * Puts those of POI after the others.
   *
   * @param part {@code sharedStrings.xml} as POI wrote it
   * @param parts those whose cells name them, by entry; their numbers are changed
   */
  void follow(byte[] part, Map<String, byte[]> parts) {
    int others = next;
    String written = new String(part, StandardCharsets.UTF_8);
    int root = written.indexOf("<sst");
    int open = written.indexOf('>', root);
    int body = open + 1;
    int end = written.lastIndexOf(END);
    boolean empty = written.charAt(open - 1) == '/' || end < 0;
    String items = empty ? "" : written.substring(body, end);
    next += count(items);
    xml.next().put(items.getBytes(StandardCharsets.UTF_8));
    if (others > 0) {
      parts.replaceAll(
          (entry, sheet) -> entry.startsWith(SHEETS) ? renumbered(sheet, others) : sheet);
    }
  }

  private static byte[] renumbered(byte[] sheet, int others) {
    return NAMED
        .matcher(new String(sheet, StandardCharsets.UTF_8))
        .replaceAll(cell -> cell.group(1) + (Integer.parseInt(cell.group(2)) + others))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The number of a text, which is given one where it has none. */
  int number(String text) {
    int slot = slot(text);
    if (keys[slot] != null) {
      return numbers[slot];
    }
    int number = next++;
    keys[slot] = text;
    numbers[slot] = number;
    if (++size * 2 > keys.length) {
      grow();
    }
    XmlBytes item = xml.next();
    item.put(ITEM);
    item.text(text);
    item.put(ITEM_END);
    return number;
  }

  /** Where a text is, or is to be put. */
  private int slot(String text) {
    int mask = keys.length - 1;
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & mask;
    while (keys[slot] != null && !text.equals(keys[slot])) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    @Nullable String[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new String[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      String key = oldKeys[i];
      if (key != null) {
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  /** All of them, as an entry. */
  Piece all() throws IOException {
    xml.next().put(END);
    Piece piece = new Piece();
    xml.moveTo(piece);
    piece.endEntry();
    return piece;
  }

  private static int count(String items) {
    int count = 0;
    for (int at = items.indexOf("<si>"); at >= 0; at = items.indexOf("<si>", at + 1)) {
      count++;
    }
    return count;
  }
}
