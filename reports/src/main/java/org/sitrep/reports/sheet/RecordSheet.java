package org.sitrep.reports.sheet;

import org.sitrep.reports.workbook.BookDraft;

/** A sheet that is written while facts are given to it: there are more than memory holds. */
public interface RecordSheet extends ContentSheet {

  /** Begins its table, before the first fact. */
  void begin(BookDraft book);
}
