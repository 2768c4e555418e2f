package org.sitrep.reports.cooperation;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.query.Official;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.RecordSheet;
import org.sitrep.reports.workbook.BookDraft;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Filling;
import org.sitrep.reports.workbook.Table;

/** Who spoke with whom: the officials that the sentences of events name. */
final class Officials implements EventSheet, RecordSheet {

  private @Nullable Filling<Spoke> rows;

  /** An official who acts for a party of an event. */
  private record Spoke(Official official, Event event) {

    /** The officials of other parties, with their offices. */
    @Nullable String with() {
      return joined(
          event.officials().stream()
              .filter(other -> !other.party().equals(official.party()))
              .filter(other -> event.parties().contains(other.party()))
              .map(
                  other ->
                      other.office() == null
                          ? other.name()
                          : other.name() + " (" + other.office() + ")")
              .collect(Collectors.joining("; ")));
    }

    @Nullable String counterpart() {
      return joined(
          event.parties().stream()
              .filter(Predicate.not(official.party()::equals))
              .map(Party::label)
              .collect(Collectors.joining("; ")));
    }

    private static @Nullable String joined(String words) {
      return words.isEmpty() ? null : words;
    }
  }

  @Override
  public String name() {
    return "Officials";
  }

  @Override
  public String about() {
    return "A row for each official whom the sentence of an event names for one of its parties, the"
        + " latest article first: who spoke with whom.";
  }

  @Override
  public void begin(BookDraft book) {
    rows =
        book.begin(
            Table.empty(
                name(),
                "Who spoke with whom",
                about(),
                List.of(
                    "Events that took place and are counted. Officials are those named in the sentence that"
                        + " tells the event; whom another sentence names is not here."),
                columns(),
                Table.Paper.RECORDS));
  }

  @Override
  public void add(Event event) {
    if (!event.isDone() || event.review().isRejection() || event.origin().copy()) {
      return;
    }
    for (Official official : event.officials()) {
      if (event.parties().contains(official.party())) {
        Objects.requireNonNull(rows).accept(new Spoke(official, event));
      }
    }
  }

  @Override
  public Table<?> sheet(Edition edition) {
    return Objects.requireNonNull(rows).end();
  }

  private static List<Column<Spoke>> columns() {
    return List.of(
        Column.word("Official", 26, "The person's name.", row -> row.official().name()),
        Column.word(
            "Office", 26, "What the person is, where it is told.", row -> row.official().office()),
        Column.word(
            "Party", 24, "Whom the person acts for.", row -> Party.label(row.official().party())),
        Column.word("Counterpart", 30, "The other parties of the event.", Spoke::counterpart),
        Column.word(
            "With", 40, "Officials of the other parties in the same sentence.", Spoke::with),
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
}
