package org.sitrep.ingest.archive.table;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row that was cut out. */
final class Cells {

  private Cells() {}

  /** Cells by the rules. */
  static List<String> strict(String row, Dialect dialect) {
    return split(row, dialect, false);
  }

  /**
   * Cells of one line in which quotation marks within a cell are neither doubled nor marked: only
   * one in front of a delimiter ends it.
   *
   * @return none where the last cell does not end
   */
  static List<String> lenient(String line, Dialect dialect) {
    return split(line, dialect, true);
  }

  private static List<String> split(String row, Dialect dialect, boolean lenient) {
    String text = row.endsWith("\n") ? row.substring(0, row.length() - 1) : row;
    text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      StringBuilder cell = new StringBuilder();
      if (at < text.length() && text.charAt(at) == '"') {
        at = quoted(text, at + 1, dialect, lenient, cell);
        if (lenient && text.charAt(at - 1) != '"') {
          return List.of();
        }
      }
      int end = text.indexOf(dialect.delimiter(), at);
      end = end < 0 ? text.length() : end;
      cell.append(text, at, end);
      cells.add(cell.toString().strip());
      at = end + 1;
    }
    return cells;
  }

  /** Takes a cell up to its closing quotation mark and gives the position behind it. */
  private static int quoted(
      String text, int from, Dialect dialect, boolean lenient, StringBuilder cell) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && dialect.backslash() && at < text.length()) {
        cell.append(text.charAt(at++));
      } else if (c != '"') {
        cell.append(c);
      } else if (at < text.length()
          && text.charAt(at) == '"'
          && !(lenient && ends(text, at + 1, dialect))) {
        cell.append('"');
        at++;
      } else if (lenient && !ends(text, at, dialect)) {
        cell.append('"');
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean ends(String text, int at, Dialect dialect) {
    return at >= text.length() || text.charAt(at) == dialect.delimiter();
  }
}
