package org.sitrep.reports.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.MovedFact;
import org.sitrep.reports.query.MovedFigure;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.Reason;
import org.sitrep.reports.query.ReleasedFact;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/**
 * The sheets on what has moved since the last workbook of the same kind and period.
 *
 * @param figures a row a figure and reason
 * @param records a row a fact
 */
public record ChangeSheets(Table<?> figures, Table<?> records) {

  private static final String RECORDS = "Changed records";

  /**
   * Reads the figures; the facts are read when they are written.
   *
   * @param moves stays in use until the sheets are written
   */
  public static ChangeSheets of(Moves moves) {
    List<MovedFigure> figures = moves.figures();
    return new ChangeSheets(figures(moves, figures), records(moves));
  }

  private static Table<?> figures(Moves moves, List<MovedFigure> figures) {
    List<String> notes = new ArrayList<>(List.of(sentence(moves, figures)));
    if (!figures.isEmpty()) {
      notes.add(
          "A figure that moved for several reasons has a row for each: Before and Now are the"
              + " figure's, Difference is what this reason makes of it. Filter the sheet "
              + RECORDS
              + " by the same words for the facts.");
    }
    return Table.of(
        "Changes",
        "What has moved, and why",
        "Figures of single incidents and of acts that are not those of the workbook before.",
        notes,
        List.of(
            Column.<MovedFigure>word(
                "Measure", 14, "What is counted; of acts their type.", row -> row.cell().measure()),
            Column.word(
                "Month",
                12,
                "Month of the incident or act, as in the tables.",
                row -> row.cell().month()),
            Column.word(
                "Group", 22, "The victims; of acts PLOVER's class.", row -> row.cell().group()),
            Column.whole(
                "Before",
                10,
                "The best figure, or the number of acts, in the workbook before.",
                MovedFigure::before),
            Column.whole("Now", 10, "The same in this workbook.", MovedFigure::now),
            Column.whole(
                "Difference", 11, "What this reason makes of it.", MovedFigure::difference),
            Column.<MovedFigure>word("Reason", 30, "Why.", row -> row.reason().label())
                .of(Reason.values(), Reason::label),
            Column.word(
                "Coder before → now",
                34,
                "Versions of the coder, where it was coded again.",
                MovedFigure::versions),
            Column.whole("Facts", 8, "Facts that moved it.", MovedFigure::facts)),
        figures);
  }

  /** What there is to say in a sentence. */
  private static String sentence(Moves moves, List<MovedFigure> figures) {
    Moves.Since since = moves.since();
    if (since == null) {
      return "This is the first workbook of its kind and period: there is none to compare it with.";
    }
    if (moves.count() == 0) {
      return "Nothing has moved since the workbook of " + since.date() + ".";
    }
    return String.format(
        Locale.ROOT,
        figures.isEmpty()
            ? "No figure has moved since the workbook of %s; %,d facts that no figure counts are on the sheet %s."
            : "Since the workbook of %s: %,d facts have moved, all of them are on the sheet %s.",
        since.date(),
        moves.count(),
        RECORDS);
  }

  private static Table<?> records(Moves moves) {
    return new Table<>(
        RECORDS,
        "The facts behind the changes",
        "A row for each fact that this workbook has otherwise than the one before, with its"
            + " sentence and the reason.",
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
                ChangeSheets::now),
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
        Table.Paper.RECORDS,
        null);
  }

  private static @Nullable String now(MovedFact fact) {
    String now = fact.now();
    return now != null && now.equals(fact.before()) ? "as before" : now;
  }
}
