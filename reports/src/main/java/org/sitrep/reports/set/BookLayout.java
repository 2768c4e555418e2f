package org.sitrep.reports.set;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.reports.frame.Dictionary;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.sheet.FrameSheet;
import org.sitrep.reports.sheet.SheetSource;
import org.sitrep.reports.workbook.Book;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Sheet;
import org.sitrep.reports.workbook.Table;

/** Lays out the sheets of a workbook when all facts have been given to them. */
final class BookLayout {

  private final Edition edition;
  private final List<SheetSource> sources;
  private final Map<String, Sheet> sheets = new HashMap<>();

  /**
   * A workbook.
   *
   * @param sources its sheets from left to right
   */
  BookLayout(Edition edition, List<SheetSource> sources) {
    this.edition = edition;
    this.sources = sources;
  }

  /** Lays the sheets out; rows of records are read when the book is written. */
  Book book() {
    for (SheetSource source : sources) {
      if (source instanceof ContentSheet content) {
        put(source, leading(content, content.sheet(edition)));
      }
    }
    List<Check> checks = checks();
    // The dictionary tells the columns of all others.
    frames(checks, false);
    frames(checks, true);
    return new Book(
        edition.title() + " " + edition.date(),
        edition.date(),
        sources.stream().map(source -> sheet(source)).toList());
  }

  /** Tells above a summary where the records of its rows are. */
  private Sheet leading(ContentSheet content, Sheet sheet) {
    String records = content.records();
    if (records == null
        || !(sheet instanceof Table<?> table)
        || table.columns().stream().noneMatch(column -> column.name().equals(Filter.COLUMN))) {
      return sheet;
    }
    return table.noting(
        "To the records of a row: filter %s by the words in the column %s."
            .formatted(edition.places().of(records), Filter.COLUMN));
  }

  private void frames(List<Check> checks, boolean dictionary) {
    for (SheetSource source : sources) {
      if (source instanceof FrameSheet frame && frame instanceof Dictionary == dictionary) {
        put(source, frame.sheet(edition, new FrameSheet.Body(sources, tables(), checks)));
      }
    }
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (SheetSource source : sources) {
      if (source instanceof ContentSheet content
          && sheets.get(content.id()) instanceof Table<?> own
          && content.records() != null
          && sheets.get(content.records()) instanceof Table<?> records) {
        checks.addAll(content.checks(own, records));
      }
    }
    return checks;
  }

  private List<Table<?>> tables() {
    List<Table<?>> tables = new ArrayList<>();
    for (SheetSource source : sources) {
      if (sheets.get(source.id()) instanceof Table<?> table) {
        tables.add(table);
      }
    }
    return tables;
  }

  private void put(SheetSource source, Sheet sheet) {
    if (!sheet.name().equals(source.name())) {
      throw new IllegalStateException(
          "sheet '" + source.name() + "' calls itself '" + sheet.name() + "'");
    }
    sheets.put(source.id(), sheet);
  }

  private Sheet sheet(SheetSource source) {
    Sheet sheet = sheets.get(source.id());
    if (sheet == null) {
      throw new IllegalStateException(source.getClass() + " is neither content nor frame");
    }
    return sheet;
  }
}
