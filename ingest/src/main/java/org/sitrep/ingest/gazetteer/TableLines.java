package org.sitrep.ingest.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord.Field;

/**
 * Lines of a table of places under a header: cells between commas, semicolons or tabs, in quotation
 * marks where they hold one of these. A cell ends with its line.
 */
final class TableLines {

  private static final String SEPARATORS = "\t;,";

  private final char separator;
  private final List<String> header;

  private TableLines(char separator, List<String> header) {
    this.separator = separator;
    this.header = header;
  }

  /** The table that begins with a line, or null where the line is no header of places. */
  static @Nullable TableLines under(String line) {
    if (line.startsWith("[") || line.startsWith("{")) {
      return null;
    }
    for (int i = 0; i < SEPARATORS.length(); i++) {
      List<String> header = cells(line, SEPARATORS.charAt(i));
      if (header.size() > 1
          && header.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("name"))) {
        return new TableLines(SEPARATORS.charAt(i), header);
      }
    }
    return null;
  }

  /** The cells of a line by their columns, without empty ones. */
  List<Field> fields(String line) {
    List<String> cells = cells(line, separator);
    List<Field> fields = new ArrayList<>(cells.size());
    for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
      if (!cells.get(i).isBlank()) {
        fields.add(new Field(header.get(i), cells.get(i)));
      }
    }
    return fields;
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c != '\uFEFF') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
