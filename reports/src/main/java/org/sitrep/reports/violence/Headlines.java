package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.change.Overnight;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.violence.Compared.Figure;
import org.sitrep.reports.violence.DailyCounts.Cell;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The figures that a reader looks for first, up to the day before the business date. */
final class Headlines implements ContentSheet {

  private static final String INCIDENTS = "incidents";

  /** Days by the name that readers give them. */
  private record Named(String name, Window days) {}

  /** One row; all sides where there is none. */
  private record Row(Named days, String measure, @Nullable Side side, Compared compared) {
    String of() {
      return side == null ? "all" : side.label();
    }

    @Nullable Filter records() {
      if (measure.equals(INCIDENTS)) {
        return null;
      }
      Filter all = Filter.where(ViolenceRecords.MEASURE, measure);
      return side == null ? all : all.and(ViolenceRecords.SIDE, side.label());
    }
  }

  @Override
  public String name() {
    return "Headlines";
  }

  @Override
  public String about() {
    return "Killed, injured and incidents of yesterday, 7 days, 30 days and the year against earlier"
        + " days, and what has moved since the workbook before.";
  }

  @Override
  public Family family() {
    return Family.VIOLENCE;
  }

  @Override
  public String records() {
    return ViolenceRecords.ID;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    History history = History.of(edition);
    return table(
        history.counts(),
        history.incidents(),
        edition.date(),
        history.told(),
        edition.period(),
        Overnight.sentences(edition.moves()));
  }

  /**
   * The table.
   *
   * @param date the business date; the last full day is the one before
   * @param period of the workbook
   * @param overnight what has moved since the workbook before, in sentences
   */
  Table<?> table(
      DailyCounts counts,
      DailyIncidents incidents,
      LocalDate date,
      Told told,
      Period period,
      List<String> overnight) {
    LocalDate last = date.minusDays(1);
    List<Row> rows = new ArrayList<>();
    for (Named days :
        List.of(
            new Named("yesterday", Window.lastDays(1, last)),
            new Named("last 7 days", Window.lastDays(7, last)),
            new Named("last 30 days", Window.lastDays(30, last)),
            new Named("year to date", Window.yearTo(last)))) {
      for (String measure : List.of(Harm.KILLED, Harm.INJURED)) {
        rows.addAll(
            rows(
                days,
                measure,
                told,
                side -> window -> Figure.of(counts.over(window, cells(measure, side)))));
      }
      rows.addAll(
          rows(
              days,
              INCIDENTS,
              told,
              side -> window -> Figure.ofRecords(incidents.over(window, side))));
    }
    List<String> notes = new ArrayList<>(overnight);
    notes.add(
        "Attacks are "
            + Side.ATTACKS.meaning()
            + ", security operations "
            + Side.OPERATIONS.meaning()
            + "; not stated: "
            + Side.NOT_STATED.meaning()
            + ". Of incidents their number is told, which has no low and high.");
    notes.add(counts.note() + " An empty cell means that nothing was reported.");
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.word(
            "Days",
            12,
            "Which days, the last one being the day before the business date.",
            row -> row.days().name()));
    columns.add(
        Column.<Row>word("Measure", 9, "What is counted in single incidents.", row -> row.measure())
            .of(new String[] {Harm.KILLED, Harm.INJURED, INCIDENTS}, word -> word));
    columns.add(
        Column.word(
            "By",
            17,
            "Attacks, security operations, not stated; \"all\" for the three together.",
            Row::of));
    columns.addAll(Compared.columns(Row::compared));
    columns.add(Compared.filter(period, Row::compared, Row::records));
    return Table.of(
            name(),
            "Headlines of " + date,
            "Killed, injured and incidents up to "
                + last
                + " against as many days before and the same days a year before.",
            notes,
            columns,
            rows)
        .on(Table.Paper.LEADING);
  }

  private static Predicate<Cell> cells(String measure, @Nullable Side side) {
    return Cell.of(measure).and(cell -> side == null || cell.side() == side);
  }

  /** Of all sides always, so that a day without a report is seen; of one where it was told. */
  private static List<Row> rows(
      Named days,
      String measure,
      Told told,
      Function<@Nullable Side, Function<Window, Figure>> figures) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(days, measure, null, Compared.of(days.days(), told, figures.apply(null))));
    for (Side side : Side.values()) {
      Compared compared = Compared.of(days.days(), told, figures.apply(side));
      if (compared.isTold()) {
        rows.add(new Row(days, measure, side, compared));
      }
    }
    return rows;
  }
}
