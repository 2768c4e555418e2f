package org.sitrep.ingest.archive.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, the first one first. */
public final class SheetReader implements Closeable {

  private final Part part;
  private final SharedTexts texts;
  private int row;

  SheetReader(Part part, SharedTexts texts) {
    this.part = part;
    this.texts = texts;
  }

  /**
   * The next row that has a cell, or null at the end.
   *
   * @throws SheetFileException where the sheet is broken or beyond the limits
   */
  public @Nullable SheetRow next() throws IOException {
    while (part.next()) {
      if (part.starts("row")) {
        row = number(part.attribute("r"), row + 1);
        if (row < 1 || row > SheetLimits.ROWS) {
          throw new SheetFileException("a sheet has a row " + row);
        }
        SortedMap<Integer, SheetCell> cells = cells();
        if (!cells.isEmpty()) {
          return new SheetRow(row, cells);
        }
      }
    }
    return null;
  }

  private SortedMap<Integer, SheetCell> cells() throws IOException {
    SortedMap<Integer, SheetCell> cells = new TreeMap<>();
    int column = -1;
    while (part.next() && !part.ends("row")) {
      if (part.starts("c")) {
        String address = part.attribute("r");
        column = address == null ? column + 1 : column(address);
        if (column >= SheetLimits.COLUMNS) {
          throw new SheetFileException("row " + row + " has more columns than a sheet can have");
        }
        SheetCell cell = cell(part.attribute("t"));
        if (cell != null) {
          cells.put(column, cell);
        }
      }
    }
    return cells;
  }

  private @Nullable SheetCell cell(@Nullable String type) throws IOException {
    StringBuilder value = new StringBuilder();
    String inline = null;
    boolean in = false;
    while (part.next() && !part.ends("c")) {
      if (part.starts("is")) {
        inline = SharedTexts.text(part, "is");
      } else if (part.starts("v") || part.ends("v")) {
        in = part.starts("v");
      } else if (in && part.isText() && value.length() <= SheetLimits.CELL) {
        value.append(part.text());
      }
    }
    // Some programs leave the text that was there beside the number of the new one.
    if ("inlineStr".equals(type) && inline != null) {
      return inline.isEmpty() ? null : new SheetCell(SheetCell.Kind.TEXT, inline);
    }
    if (value.isEmpty()) {
      return null;
    }
    String text = value.toString();
    return switch (type == null ? "n" : type) {
      case "s" -> shared(text);
      case "str", "inlineStr" -> new SheetCell(SheetCell.Kind.TEXT, SharedTexts.unescape(text));
      case "b" -> new SheetCell(SheetCell.Kind.BOOLEAN, text);
      case "e" -> new SheetCell(SheetCell.Kind.ERROR, text);
      case "d" -> new SheetCell(SheetCell.Kind.DATE, text);
      default -> new SheetCell(SheetCell.Kind.NUMBER, text);
    };
  }

  private @Nullable SheetCell shared(String number) throws SheetFileException {
    String text = texts.get(number);
    return text.isEmpty() ? null : new SheetCell(SheetCell.Kind.TEXT, text);
  }

  private static int number(@Nullable String text, int otherwise) throws SheetFileException {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new SheetFileException("a sheet has a row '" + text + "'", e);
    }
  }

  /** The column of an address such as {@code AB12}, from 0. */
  private static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && column <= SheetLimits.COLUMNS; i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column == 0 ? SheetLimits.COLUMNS : column - 1;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
