package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.core.violence.Method;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Incident;
import org.sitrep.reports.query.Incident.Toll;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** A row an incident, with what all reports of it say. */
final class IncidentRecords implements ContentSheet {

  @Override
  public String name() {
    return "Incident records";
  }

  @Override
  public String about() {
    return "A row for each incident, with the figures of all reports of it.";
  }

  @Override
  public Family family() {
    return Family.VIOLENCE;
  }

  @Override
  public Table<Incident> sheet(Edition edition) {
    return edition
        .book()
        .fill(
            new Table<>(
                name(),
                name(),
                about(),
                List.of(
                    "Best is the latest figure of the most direct source; low and high are what"
                        + " independent sources say. Copies of a text speak once.",
                    "The claims of an incident are on "
                        + edition.places().of(ViolenceRecords.ID)
                        + ": filter the column Incident.",
                    "Green headers are for your decisions: see Review of records on the sheet Notes."),
                columns(),
                0,
                to -> edition.facts().incidents(edition.scope(), to),
                Table.Paper.RECORDS));
  }

  private static List<Column<Incident>> columns() {
    List<Column<Incident>> columns =
        new ArrayList<>(
            List.of(
                Column.number(ReviewColumns.INCIDENT, 9, "Number of the incident.", Incident::id),
                Column.day("From", 11, "First day.", Incident::from),
                Column.day("To", 11, "Last day.", Incident::to),
                Column.word("Country", 8, "Where it happened, ISO 3166 code.", Incident::country),
                Column.word("Place", 20, "Smallest place that most reports name.", Incident::place),
                Column.<Incident>word(
                        "Method", 16, "How it was done, as most say.", Incident::method)
                    .of(Method.values(), Method::code),
                Column.word(
                    "Perpetrator",
                    30,
                    "Who did it; who claims it before who is blamed.",
                    incident ->
                        incident.perpetrator() == null
                            ? null
                            : Party.label(incident.perpetrator()))));
    columns.addAll(figures("Killed", Incident::killed));
    columns.addAll(figures("Injured", Incident::injured));
    columns.add(
        Column.whole("Sources", 9, "Independent sources; copies are none.", Incident::sources));
    columns.add(
        Column.whole("Reports", 9, "Articles that tell of it, with copies.", Incident::reports));
    columns.add(Column.day("First report", 11, "Day of the first article.", Incident::firstReport));
    columns.add(Column.day("Last report", 11, "Day of the last article.", Incident::lastReport));
    columns.add(
        Column.<Incident>number(
                ReviewColumns.SAME_AS,
                10,
                "Number of the incident that it is the same as; an import makes them one, and they"
                    + " stay one.",
                incident -> null)
            .forInput(new Column.Input(List.of(), false)));
    columns.add(
        Column.<Incident>word(
                ReviewColumns.REVIEWED_BY,
                16,
                "Who decided; with an empty cell, whoever imports the workbook.",
                incident -> null)
            .forInput(new Column.Input(List.of(), false)));
    columns.add(
        Column.<Incident>word(
                ReviewColumns.NOTE, 30, "What there is to say of it.", incident -> null)
            .forInput(new Column.Input(List.of(), false)));
    columns.add(
        Column.line(
            ReviewColumns.INCIDENT_FACT,
            9,
            "What the incident is known by when decisions are imported; not to be changed.",
            Incident::key));
    return columns;
  }

  private static List<Column<Incident>> figures(
      String label, Function<Incident, Map<String, Toll>> tolls) {
    return List.of(
        figure(label + " low", "The least that any source says.", tolls, Toll::low),
        figure(
            label + " best",
            "Figure of the latest report of the most direct source.",
            tolls,
            Toll::best),
        figure(label + " high", "The most that any source says.", tolls, Toll::high),
        Column.word(
            label + " by group",
            30,
            "Best figure of each victim group that is told, with low and high where they differ.",
            incident -> groups(tolls.apply(incident))));
  }

  private static Column<Incident> figure(
      String name,
      String meaning,
      Function<Incident, Map<String, Toll>> tolls,
      Function<Toll, Integer> figure) {
    return Column.whole(
        name,
        9,
        meaning,
        incident -> {
          Toll all = tolls.apply(incident).get(Incident.ALL);
          return all == null ? null : figure.apply(all);
        });
  }

  private static @Nullable String groups(Map<String, Toll> tolls) {
    String groups =
        tolls.entrySet().stream()
            .filter(toll -> !toll.getKey().equals(Incident.ALL))
            .map(toll -> toll.getKey() + " " + figures(toll.getValue()))
            .collect(Collectors.joining("; "));
    return groups.isEmpty() ? null : groups;
  }

  private static String figures(Toll toll) {
    return toll.low() == toll.high()
        ? Integer.toString(toll.best())
        : "%d (%d-%d)".formatted(toll.best(), toll.low(), toll.high());
  }
}
