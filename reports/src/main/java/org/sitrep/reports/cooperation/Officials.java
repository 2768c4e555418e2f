package org.sitrep.reports.cooperation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.query.SpokenFor;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** Who spoke with whom: the officials that the sentences of events name. */
final class Officials implements ContentSheet {

  @Override
  public String name() {
    return "Officials";
  }

  @Override
  public String about() {
    return "A row for each official whom the sentence of an event names for one of its parties, the"
        + " latest event first: who spoke with whom.";
  }

  @Override
  public Family family() {
    return Family.COOPERATION;
  }

  @Override
  public Table<SpokenFor> sheet(Edition edition) {
    long[] rows = {0};
    edition.facts().ofOfficials().spokenFor(edition.scope(), row -> rows[0]++);
    return new Table<>(
        name(),
        "Who spoke with whom",
        about(),
        List.of(
            "Events that took place and are counted. Officials are those named in the sentence that"
                + " tells the event; whom another sentence names is not here."),
        columns(),
        rows[0],
        to -> edition.facts().ofOfficials().spokenFor(edition.scope(), to),
        Table.Paper.RECORDS);
  }

  private static List<Column<SpokenFor>> columns() {
    return List.of(
        Column.word("Official", 26, "The person's name.", SpokenFor::official),
        Column.word("Office", 26, "What the person is, where it is told.", SpokenFor::office),
        Column.word("Party", 24, "Whom the person acts for.", row -> Party.label(row.party())),
        Column.word("Counterpart", 30, "The other parties of the event.", Officials::counterpart),
        Column.word(
            "With",
            40,
            "Officials of the other parties in the same sentence.",
            row -> row.others().isEmpty() ? null : String.join("; ", row.others())),
        Column.word("Type", 13, "PLOVER type of the act.", row -> row.event().type()),
        Column.word("Form", 16, "How it was done.", row -> row.event().form()),
        Column.word("Date", 11, "When it took place.", row -> row.event().date()),
        Column.word(
            "Fields", 30, "What it is about.", row -> String.join("; ", row.event().fields())),
        Column.text("Quote", 60, "The sentence.", row -> row.event().origin().quote()),
        Column.day("Published", 11, "Day of the article.", row -> row.event().origin().published()),
        Column.word("Source", 22, "Who published it.", row -> row.event().origin().source()),
        Column.line("Title", 36, "Title of the article.", row -> row.event().origin().title()),
        Column.link("Link", 36, "Address of the article.", row -> row.event().origin().url()),
        Column.number("Record", 9, "Number of the event.", row -> row.event().id()));
  }

  private static @Nullable String counterpart(SpokenFor row) {
    Event event = row.event();
    String others =
        event.parties().stream()
            .filter(Predicate.not(row.party()::equals))
            .map(Party::label)
            .collect(Collectors.joining("; "));
    return others.isEmpty() ? null : others;
  }
}
