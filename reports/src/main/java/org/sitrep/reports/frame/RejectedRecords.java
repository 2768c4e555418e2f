package org.sitrep.reports.frame;

import java.util.List;
import org.sitrep.reports.query.Rejections;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** What of the archives could not be taken. */
final class RejectedRecords implements ContentSheet {

  @Override
  public String name() {
    return "Rejected records";
  }

  @Override
  public String about() {
    return "Records of archives that could not be read, by archive, step and reason.";
  }

  @Override
  public Family family() {
    return Family.SOURCES;
  }

  @Override
  public Table<Rejections> sheet(Edition edition) {
    return Table.of(
        name(),
        name(),
        about(),
        List.of("What they hold is not in this workbook. Their bytes are kept in the database."),
        List.of(
            Column.word("Archive", 30, "File that the records came in.", Rejections::archive),
            Column.word("Step", 22, "Step of the run that refused them.", Rejections::step),
            Column.word("Reason", 24, "Why, as a code.", Rejections::reason),
            Column.whole("Records", 10, "How many records.", Rejections::count),
            Column.word("First entry", 26, "Entry of the first one.", Rejections::entry),
            Column.number(
                "First byte offset", 12, "First byte of the first one.", Rejections::offset),
            Column.text("First detail", 60, "What was wrong with it.", Rejections::detail)),
        edition.facts().rejections());
  }
}
