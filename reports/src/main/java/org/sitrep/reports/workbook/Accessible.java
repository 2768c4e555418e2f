package org.sitrep.reports.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A book for screen readers, after the guidance for statistics in spreadsheets of the United
 * Kingdom's Analysis Function: a table is alone on its sheet, none of its cells is empty, and what
 * is not for reading is left out. Formulas are their values, since the tables lie elsewhere than
 * they name.
 */
final class Accessible {

  /** What stands in a cell of which nothing is known. */
  static final String BLANK = "[x]";

  private static final String NOTE =
      "This sheet has one table. "
          + BLANK
          + " means that nothing was reported, or that there is nothing to say.";
  private static final String SUFFIX = " chart";

  private final Map<String, List<Picture>> pictures = new LinkedHashMap<>();

  private Accessible() {}

  static Book of(Book book) {
    return new Accessible().sheets(book);
  }

  private Book sheets(Book book) {
    Map<String, Table<?>> tables = new LinkedHashMap<>();
    for (Sheet sheet : book.sheets()) {
      if (sheet instanceof Table<?> table) {
        tables.put(table.name(), apart(table));
      }
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      switch (sheet) {
        case Page page -> sheets.add(withPictures(page));
        case Picture picture -> sheets.add(picture);
        case Table<?> table -> {
          sheets.addAll(pictures.getOrDefault(table.name(), List.of()));
          sheets.add(tables.getOrDefault(table.name(), table));
        }
      }
    }
    return new Book(book.title(), book.created(), sheets);
  }

  private Page withPictures(Page page) {
    List<Page.Line> lines = new ArrayList<>();
    for (Page.Line line : page.lines()) {
      if (line instanceof Page.SheetLink link) {
        for (Picture picture : pictures.getOrDefault(link.sheet(), List.of())) {
          lines.add(new Page.SheetLink(picture.name(), picture.title()));
        }
      }
      lines.add(line);
    }
    return new Page(page.name(), page.title(), page.summary(), lines);
  }

  /** The table alone, without charts. */
  static <R> Table<R> plain(Table<R> table) {
    List<Column<R>> columns =
        table.columns().stream()
            .filter(column -> column.input() == null)
            .map(Accessible::filled)
            .toList();
    List<String> notes = new ArrayList<>(table.notes());
    notes.add(NOTE);
    return new Table<>(
        table.name(),
        table.title(),
        table.summary(),
        notes,
        columns,
        table.rows(),
        table.source(),
        table.paper());
  }

  private Table<?> apart(Table<?> table) {
    Table<?> plain = plain(table);
    List<Picture> drawn = new ArrayList<>();
    for (Chart chart : ChartDrawing.of(table)) {
      drawn.add(
          new Picture(
              name(table.name(), drawn.size() + 1),
              chart.caption().title(),
              chart.caption().description(),
              plain,
              chart));
    }
    pictures.put(table.name(), drawn);
    return plain;
  }

  private static String name(String table, int number) {
    String suffix = number == 1 ? SUFFIX : SUFFIX + " " + number;
    return table.substring(0, Math.min(table.length(), Sheet.MAX_NAME - suffix.length())) + suffix;
  }

  private static <R> Column<R> filled(Column<R> column) {
    return new Column<>(
        column.name(),
        column.kind(),
        column.width(),
        column.meaning(),
        column.values(),
        (row, cells) -> column.value().write(row, new Filled(cells)),
        null);
  }

  /** Writes a word where a cell would be empty. */
  private record Filled(Cells to) implements Cells {
    private boolean blank(@Nullable Object value) {
      if (value == null || value.equals("")) {
        to.word(BLANK);
        return true;
      }
      return false;
    }

    @Override
    public void text(@Nullable String value) {
      if (!blank(value)) {
        to.text(value);
      }
    }

    @Override
    public void word(@Nullable String value) {
      if (!blank(value)) {
        to.word(value);
      }
    }

    @Override
    public void whole(@Nullable Number value) {
      if (!blank(value)) {
        to.whole(value);
      }
    }

    @Override
    public void decimal(@Nullable Double value) {
      if (!blank(value)) {
        to.decimal(value);
      }
    }

    @Override
    public void day(@Nullable LocalDate value) {
      if (!blank(value)) {
        to.day(value);
      }
    }

    @Override
    public void link(@Nullable String url) {
      if (!blank(url)) {
        to.link(url);
      }
    }

    @Override
    public void formula(String formula, long value) {
      to.whole(value);
    }
  }
}
