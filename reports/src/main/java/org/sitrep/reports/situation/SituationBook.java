package org.sitrep.reports.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.reports.change.ChangeSheets;
import org.sitrep.reports.cooperation.CooperationSheets;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.Rejections;
import org.sitrep.reports.query.ReleaseDraft;
import org.sitrep.reports.query.Totals;
import org.sitrep.reports.review.RuleReviews;
import org.sitrep.reports.violence.ViolenceSheets;
import org.sitrep.reports.workbook.Book;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Column.Recomputed;
import org.sitrep.reports.workbook.Page;
import org.sitrep.reports.workbook.Sheet;
import org.sitrep.reports.workbook.Table;

/**
 * The situation workbook.
 *
 * @param moves what it has otherwise than the one before
 */
record SituationBook(Book book, Moves moves) {

  /**
   * Reads the summaries and lays out all sheets; records are read when the book is written.
   *
   * @param facts stays in use until the book is written
   * @param date the business date, which the file bears
   * @param draft takes down what the book says
   */
  static SituationBook of(Facts facts, Period period, LocalDate date, ReleaseDraft draft) {
    Totals totals = facts.totals(period);
    ViolenceSheets violence = ViolenceSheets.of(facts, period, draft);
    CooperationSheets cooperation = CooperationSheets.of(facts, period, draft);
    List<Check> checks = new ArrayList<>(violence.checks());
    checks.addAll(cooperation.checks());

    Moves moves = draft.end();
    ChangeSheets changes = ChangeSheets.of(moves);

    List<Sheet> body = new ArrayList<>(List.of(changes.figures()));
    body.addAll(violence.summaries());
    body.addAll(cooperation.summaries());
    body.add(violence.incidents());
    body.add(violence.records());
    body.add(cooperation.records());
    body.add(changes.records());
    body.add(RuleReviews.table(facts));
    body.add(rejections(facts.rejections()));
    body.add(check(checks));
    body.add(dictionary(body));
    body.add(Notes.page());

    List<Sheet> sheets = new ArrayList<>();
    sheets.add(Cover.page(totals, period, date));
    sheets.add(contents(body));
    sheets.addAll(body);
    return new SituationBook(new Book("Situation report " + date, date, sheets), moves);
  }

  private static Page contents(List<Sheet> body) {
    List<Page.Line> lines = new ArrayList<>();
    for (Sheet sheet : body) {
      lines.add(new Page.SheetLink(sheet.name(), sheet.summary()));
    }
    return new Page("Contents", "Contents", "The sheets of this workbook.", lines);
  }

  private static Table<Rejections> rejections(List<Rejections> rows) {
    return Table.of(
        "Rejected records",
        "Rejected records",
        "Records of archives that could not be read, by archive, step and reason.",
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
        rows);
  }

  private static Table<Check> check(List<Check> checks) {
    return Table.of(
        "Check",
        "Do the figures tie?",
        "Figures of the summary sheets, added up again from the records by formulas.",
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
        checks);
  }

  /** A row of the data dictionary. */
  private record Entry(String sheet, Column<?> column) {}

  private static Table<Entry> dictionary(List<Sheet> body) {
    List<Entry> entries = new ArrayList<>();
    for (Sheet sheet : body) {
      if (sheet instanceof Table<?> table) {
        for (Column<?> column : table.columns()) {
          entries.add(new Entry(table.name(), column));
        }
      }
    }
    return Table.of(
        "Data dictionary",
        "Data dictionary",
        "What each column of each sheet means, with the codebook's values.",
        List.of(),
        List.of(
            Column.word("Sheet", 22, "The sheet.", Entry::sheet),
            Column.word("Column", 24, "The column's header.", entry -> entry.column().name()),
            Column.word("Kind", 14, "What its cells hold.", entry -> entry.column().kind().label()),
            Column.text("Meaning", 60, "What it means.", entry -> entry.column().meaning()),
            Column.text(
                "Values",
                60,
                "The values that it can have, where they are a fixed list.",
                entry -> entry.column().values())),
        entries);
  }
}
