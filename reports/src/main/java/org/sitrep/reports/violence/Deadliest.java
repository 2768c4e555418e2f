package org.sitrep.reports.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.DeadlyIncident;
import org.sitrep.reports.query.Incident.Toll;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The incidents of some days that killed the most people, each with the sentence that tells it. */
final class Deadliest implements ContentSheet {

  private static final int DAYS = 30;
  private static final int SHOWN = 25;

  @Override
  public String name() {
    return "Deadliest incidents";
  }

  @Override
  public String about() {
    return "The incidents of the last "
        + DAYS
        + " days with the most killed, at most "
        + SHOWN
        + ", each with the sentence that tells it.";
  }

  @Override
  public Family family() {
    return Family.VIOLENCE;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    Window days = Window.lastDays(DAYS, edition.date().minusDays(1));
    List<DeadlyIncident> rows =
        edition
            .facts()
            .ofIncidents()
            .deadliest(edition.scope().in(new Period(days.from(), days.to())), SHOWN);
    return Table.of(
            name(),
            "Deadliest incidents, " + days,
            about(),
            List.of(
                "Low and high are the least and the most that independent sources say; best is the"
                    + " latest figure of the most direct one.",
                "The sentence is that of the record whose figure is counted; Record leads to it on "
                    + edition.places().of(ViolenceRecords.ID)
                    + ", Incident to "
                    + edition.places().of("incident-records")
                    + "."),
            List.of(
                Column.day("From", 10, "First day.", DeadlyIncident::from),
                Column.text("Country", 13, "Where it happened.", row -> label(row.country())),
                Column.text(
                    "Place", 15, "Smallest place that most reports name.", DeadlyIncident::place),
                Column.whole("Killed low", 7, "The least that is said.", row -> row.killed().low()),
                Column.whole("Killed best", 7, "The best figure.", row -> row.killed().best()),
                Column.whole(
                    "Killed high", 7, "The most that is said.", row -> row.killed().high()),
                Column.whole("Injured best", 7, "Likewise.", row -> injured(row, 1)),
                Column.word("Method", 13, "How it was done, as most say.", DeadlyIncident::method),
                Column.text("Perpetrator", 18, "Who did it.", row -> label(row.perpetrator())),
                Column.whole("Sources", 7, "Independent sources.", DeadlyIncident::sources),
                Column.text("Quote", 48, "The claim's sentence.", DeadlyIncident::quote),
                Column.day("Published", 10, "Day of its article.", DeadlyIncident::published),
                Column.text("Source", 14, "Who published it.", DeadlyIncident::source),
                Column.whole("Injured low", 7, "Likewise.", row -> injured(row, 0)),
                Column.whole("Injured high", 7, "Likewise.", row -> injured(row, 2)),
                Column.whole(
                    "Reports",
                    8,
                    "Articles that tell of it, with copies.",
                    DeadlyIncident::reports),
                Column.number("Incident", 8, "Number of the incident.", DeadlyIncident::id),
                Column.number("Record", 7, "Number of the claim.", DeadlyIncident::claim),
                Column.text("Title", 22, "Title of the article.", DeadlyIncident::title),
                Column.link("Link", 12, "Address of the article.", DeadlyIncident::url)),
            rows)
        .on(Table.Paper.LEADING);
  }

  private static @Nullable Integer injured(DeadlyIncident incident, int figure) {
    Toll toll = incident.injured();
    if (toll == null) {
      return null;
    }
    return switch (figure) {
      case 0 -> toll.low();
      case 1 -> toll.best();
      default -> toll.high();
    };
  }

  private static @Nullable String label(@Nullable String actor) {
    return actor == null ? null : Party.label(actor);
  }
}
