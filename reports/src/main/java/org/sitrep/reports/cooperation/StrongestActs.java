package org.sitrep.reports.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The acts of some days that bring their parties furthest together or apart. */
final class StrongestActs implements ContentSheet {

  private static final int DAYS = 30;
  private static final int SHOWN = 25;

  private static final Comparator<Event> STRONGEST_FIRST =
      Comparator.comparingDouble((Event event) -> Math.abs(event.intensity()))
          .reversed()
          .thenComparing(
              (Event event) -> event.origin().published(),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparingLong(Event::id);

  private final List<Event> strongest = new ArrayList<>();

  @Override
  public String name() {
    return "Strongest acts";
  }

  @Override
  public String about() {
    return "Acts of the last "
        + DAYS
        + " days that took place, the largest intensity for or against each other first, at most "
        + SHOWN
        + ".";
  }

  @Override
  public Family family() {
    return Family.COOPERATION;
  }

  void add(Event event) {
    if (!Dyads.isCounted(event)) {
      return;
    }
    strongest.add(event);
    // Twice as many as are shown are kept at most.
    if (strongest.size() == 2 * SHOWN) {
      cut();
    }
  }

  private void cut() {
    strongest.sort(STRONGEST_FIRST);
    strongest.subList(Math.min(SHOWN, strongest.size()), strongest.size()).clear();
  }

  @Override
  public Table<?> sheet(Edition edition) {
    Window days = Window.lastDays(DAYS, edition.date().minusDays(1));
    edition
        .facts()
        .ofEvents()
        .few(edition.scope().in(new Period(days.from(), days.to())), this::add);
    return table(days)
        .noting("Record leads to " + edition.places().of(CooperationRecords.ID) + ".");
  }

  Table<Event> table(Window days) {
    cut();
    return Table.of(
            name(),
            "Strongest acts between parties, " + days,
            about(),
            List.of("An act told by several articles is shown once, with the first of them."),
            List.of(
                Column.<Event>decimal(
                    "Intensity", 8, "From -10, apart, to 10, together.", Event::intensity),
                Column.word("Date", 10, "When it took place.", Event::date),
                Column.word("Type", 11, "PLOVER type.", Event::type),
                Column.word("Form", 13, "How it was done.", Event::form),
                Column.text(
                    "Parties",
                    22,
                    "Everyone who acts or is acted with.",
                    event ->
                        event.parties().stream()
                            .map(Party::label)
                            .collect(Collectors.joining("; "))),
                Column.text(
                    "Initiator",
                    14,
                    "Who acts, for one-sided acts.",
                    event -> event.initiator() == null ? null : Party.label(event.initiator())),
                Column.text(
                    "Fields", 18, "What it is about.", event -> String.join("; ", event.fields())),
                Column.text("Quote", 50, "The sentence.", event -> event.origin().quote()),
                Column.day("Published", 10, "Day of the article.", e -> e.origin().published()),
                Column.text("Source", 14, "Who published it.", event -> event.origin().source()),
                Column.text("Title", 24, "Title of the article.", event -> event.origin().title()),
                Column.link("Link", 12, "Address of the article.", event -> event.origin().url()),
                Column.number("Act", 7, "Number of the act.", Event::act),
                Column.number("Record", 7, "Number of the event.", Event::id)),
            List.copyOf(strongest))
        .on(Table.Paper.LEADING);
  }
}
