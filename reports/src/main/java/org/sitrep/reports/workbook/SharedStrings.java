package org.sitrep.reports.workbook;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The strings that cells name by number: those that POI wrote, then those of the tables' rows. */
final class SharedStrings {

  private static final String END = "</sst>";

  private final StringBuilder xml;
  private final Map<String, Integer> numbers = new HashMap<>();
  private int next;

  /**
   * Goes on where POI stopped.
   *
   * @param part {@code sharedStrings.xml} as POI wrote it
   */
  SharedStrings(byte[] part) {
    String written = new String(part, StandardCharsets.UTF_8);
    int root = written.indexOf("<sst");
    int open = written.indexOf('>', root);
    int body = open + 1;
    int end = written.lastIndexOf(END);
    boolean empty = written.charAt(open - 1) == '/' || end < 0;
    String items = empty ? "" : written.substring(body, end);
    next = count(items);
    // The two counts on the root are optional, and only known at the end.
    xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
            .append("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
            .append(items);
  }

  /** The number of a text, which is given one where it has none. */
  int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    int number = next++;
    numbers.put(text, number);
    xml.append("<si><t xml:space=\"preserve\">").append(XmlText.cell(text)).append("</t></si>");
    return number;
  }

  byte[] part() {
    return (xml + END).getBytes(StandardCharsets.UTF_8);
  }

  private static int count(String items) {
    int count = 0;
    for (int at = items.indexOf("<si>"); at >= 0; at = items.indexOf("<si>", at + 1)) {
      count++;
    }
    return count;
  }
}
