package org.sitrep.reports.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.reports.query.MovedFigure;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.Reason;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The figures that have moved since the last workbook of the series, and why. */
final class Changes implements ContentSheet {

  @Override
  public String name() {
    return "Changes";
  }

  @Override
  public String about() {
    return "Figures of single incidents and of acts that are not those of the workbook before.";
  }

  @Override
  public Family family() {
    return Family.CHANGES;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    Moves moves = edition.moves();
    List<MovedFigure> figures = moves.figures();
    List<String> notes = new ArrayList<>(List.of(sentence(edition, figures)));
    if (!figures.isEmpty()) {
      notes.add(
          "A figure that moved for several reasons has a row for each: Before and Now are the"
              + " figure's, Difference is what this reason makes of it. Filter "
              + edition.places().of(ChangedRecords.ID)
              + " by the same words for the facts.");
    }
    return Table.of(
        name(),
        "What has moved, and why",
        about(),
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
  private static String sentence(Edition edition, List<MovedFigure> figures) {
    Moves moves = edition.moves();
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
            ? "No figure has moved since the workbook of %s; %,d facts that no figure counts are on %s."
            : "Since the workbook of %s: %,d facts have moved, all of them are on %s.",
        since.date(),
        moves.count(),
        edition.places().of(ChangedRecords.ID));
  }
}
