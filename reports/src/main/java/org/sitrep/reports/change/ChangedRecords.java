package org.sitrep.reports.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.MovedFact;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.Reason;
import org.sitrep.reports.query.ReleasedFact;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** A row a fact that has moved since the last workbook of the series. */
final class ChangedRecords implements ContentSheet {

  static final String ID = "changed-records";

  private static final String NAME = "Changed records";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "A row for each fact that this workbook has otherwise than the one before, with its"
        + " sentence and the reason.";
  }

  @Override
  public Family family() {
    return Family.CHANGES;
  }

  @Override
  public Table<MovedFact> sheet(Edition edition) {
    Moves moves = edition.moves();
    return new Table<>(
        NAME,
        "The facts behind the changes",
        about(),
        List.of(
            "Counted before and Counted now are what the figure of its month and group takes of the"
                + " fact; empty where it takes nothing."),
        List.of(
            Column.<MovedFact>word("Reason", 24, "Why.", row -> row.reason().label())
                .of(Reason.values(), Reason::label),
            Column.<MovedFact>word("Kind", 8, "Claim or event.", row -> row.kind().label())
                .of(ReleasedFact.Kind.values(), ReleasedFact.Kind::label),
            Column.number("Record", 9, "Number of the record in its sheet.", MovedFact::id),
            Column.word("Measure", 12, "As on the sheet Changes.", row -> row.cell().measure()),
            Column.word("Month", 10, "As on the sheet Changes.", row -> row.cell().month()),
            Column.word("Group", 18, "As on the sheet Changes.", row -> row.cell().group()),
            Column.whole(
                "Counted before",
                9,
                "What its figure took of it in the workbook before.",
                MovedFact::countedBefore),
            Column.whole(
                "Counted now", 9, "What its figure takes of it now.", MovedFact::countedNow),
            Column.text("Before", 44, "Its values in the workbook before.", MovedFact::before),
            Column.text(
                "Now",
                44,
                "Its values now; \"as before\" where only the counting is another.",
                ChangedRecords::now),
            Column.text("Quote", 60, "The sentence that states it.", row -> row.origin().quote()),
            Column.day("Published", 11, "Day of the article.", row -> row.origin().published()),
            Column.word("Source", 22, "Who published it.", row -> row.origin().source()),
            Column.line("Title", 40, "Title of the article.", row -> row.origin().title()),
            Column.link("Link", 36, "Address of the article.", row -> row.origin().url()),
            Column.word(
                "Coder before → now",
                30,
                "Versions of the coder, where it was coded again.",
                row -> row.coding().versions()),
            Column.word(
                "Rule before",
                24,
                "Rule that had coded it, where it was coded again.",
                row -> row.coding().ruleBefore()),
            Column.word(
                "Rule now",
                24,
                "Rule that codes it, where it was coded again.",
                row -> row.coding().ruleNow()),
            Column.number("Decision", 9, "Number of the analyst's decision.", MovedFact::decision),
            Column.number(
                "Article",
                8,
                "Number of the article in the database.",
                row -> row.origin().number())),
        moves.count(),
        moves::facts,
        Table.Paper.RECORDS);
  }

  private static @Nullable String now(MovedFact fact) {
    String now = fact.now();
    return now != null && now.equals(fact.before()) ? "as before" : now;
  }
}
