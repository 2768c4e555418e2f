package org.sitrep.reports.frame;

import java.util.List;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.FrameSheet;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Column.Recomputed;
import org.sitrep.reports.workbook.Table;

/** Whether figures tie to records. */
final class Checks implements FrameSheet {

  @Override
  public String name() {
    return "Check";
  }

  @Override
  public String about() {
    return "Figures of the summary sheets, added up again from the records by formulas.";
  }

  @Override
  public Family family() {
    return Family.WORKBOOK;
  }

  @Override
  public Table<Check> sheet(Edition edition, Body body) {
    return Table.of(
        name(),
        "Do the figures tie?",
        about(),
        List.of("A difference other than 0 means that cells were changed after publication."),
        List.of(
            Column.word("Figure", 44, "What is checked.", Check::figure),
            Column.whole("Published", 13, "The figure as the program computed it.", Check::value),
            Column.formula(
                "From summary",
                13,
                "Formula over the summary sheet.",
                check -> new Recomputed(check.summary(), check.value())),
            Column.formula(
                "From records",
                13,
                "Formula over the sheet of records.",
                check -> new Recomputed(check.records(), check.value())),
            Column.formula(
                "Difference",
                13,
                "From summary less from records.",
                check -> new Recomputed("(" + check.summary() + ")-(" + check.records() + ")", 0))),
        body.checks());
  }
}
