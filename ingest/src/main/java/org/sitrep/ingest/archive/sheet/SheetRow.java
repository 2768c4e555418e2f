package org.sitrep.ingest.archive.sheet;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row with at least one cell.
 *
 * @param number from 1
 * @param cells those that are not empty, by column from 0
 */
public record SheetRow(int number, SortedMap<Integer, SheetCell> cells) {

  /** Copies the cells. */
  public SheetRow {
    cells = new TreeMap<>(cells);
  }

  /** The cell of a column, or null where it is empty. */
  public @Nullable SheetCell cell(int column) {
    return cells.get(column);
  }

  /** The text of the cell of a column without blanks around it, or null where there is none. */
  public @Nullable String text(int column) {
    SheetCell cell = cells.get(column);
    String text = cell == null ? "" : cell.text().strip();
    return text.isEmpty() ? null : text;
  }

  /** The address of a cell of this row, such as {@code AB12}. */
  public String address(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.append(number).toString();
  }

  /** The cells as one line, for people. */
  public String line() {
    StringBuilder line = new StringBuilder();
    for (Map.Entry<Integer, SheetCell> cell : cells.entrySet()) {
      if (!line.isEmpty()) {
        line.append(" | ");
      }
      line.append(address(cell.getKey())).append(": ").append(cell.getValue().text());
    }
    return line.toString();
  }
}
