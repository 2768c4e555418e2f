package org.sitrep.reports.set;

import java.util.List;
import org.sitrep.reports.cooperation.EventSheet;
import org.sitrep.reports.definition.Definition;
import org.sitrep.reports.query.ReleaseDraft;
import org.sitrep.reports.sheet.RecordSheet;
import org.sitrep.reports.sheet.SheetSource;
import org.sitrep.reports.violence.ClaimSheet;
import org.sitrep.reports.workbook.BookDraft;

/**
 * A workbook that facts are being collected for.
 *
 * @param sources its sheets from left to right
 * @param book takes tables of many rows
 * @param draft takes down what it says
 */
record OpenBook(
    Definition definition, List<SheetSource> sources, BookDraft book, ReleaseDraft draft) {

  /** Begins the sheets that are written while facts are read. */
  void begin() {
    of(RecordSheet.class).forEach(sheet -> sheet.begin(book));
  }

  List<ClaimSheet> claimSheets() {
    return of(ClaimSheet.class);
  }

  List<EventSheet> eventSheets() {
    return of(EventSheet.class);
  }

  private <T> List<T> of(Class<T> kind) {
    return sources.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
