package org.sitrep.reports.sheet;

import java.time.LocalDate;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.workbook.BookDraft;

/**
 * The workbook that sheets are laid out for.
 *
 * @param title what it is called, without its date
 * @param date business date
 * @param scope which facts it tells
 * @param facts to read more of them
 * @param book takes tables of many rows, which are read once
 * @param moves what it has otherwise than the one before
 * @param places where the sheets of all workbooks are
 */
public record Edition(
    String title,
    LocalDate date,
    Scope scope,
    Facts facts,
    BookDraft book,
    Moves moves,
    Places places) {

  /** Where to find sheets. */
  @FunctionalInterface
  public interface Places {

    /**
     * Words for the place of a sheet, to go on after "on" or "filter": {@code the sheet Violence
     * records of violence-2026-11-23.xlsx}.
     *
     * @param id the sheet's id
     */
    String of(String id);
  }

  /** The days that it covers. */
  public Period period() {
    return scope.period();
  }
}
