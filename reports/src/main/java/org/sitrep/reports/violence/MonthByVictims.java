package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Formula;
import org.sitrep.reports.workbook.Table;

/** Killed and injured in single incidents, by month and by who the victims are. */
final class MonthByVictims implements ClaimSheet {

  private final Map<String, Map<Victims, Row>> months = new TreeMap<>(Months.NEWEST_FIRST);

  /** One month and group. */
  private record Row(String month, Victims group, Harm harm) {}

  @Override
  public String name() {
    return "Month by victims";
  }

  @Override
  public String about() {
    return "Single incidents only, newest month first. An empty cell means that nothing was reported,"
        + " not that there was none.";
  }

  @Override
  public String records() {
    return ViolenceRecords.ID;
  }

  @Override
  public void add(CountedClaim counted) {
    if (!Harm.covers(counted)) {
      return;
    }
    String month = Months.of(counted.claim());
    months
        .computeIfAbsent(month, m -> new EnumMap<>(Victims.class))
        .computeIfAbsent(counted.group(), g -> new Row(month, g, new Harm()))
        .harm()
        .add(counted);
  }

  @Override
  public Table<?> sheet(Edition edition) {
    List<Row> rows = months.values().stream().flatMap(groups -> groups.values().stream()).toList();
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.word(
            "Month",
            10,
            "Month of the first day of the incident; \"no date\" where none is told.",
            Row::month));
    columns.add(
        Column.<Row>word(
                "Victim group",
                17,
                "Who the victims are; a figure for several groups together is a group of its own.",
                row -> row.group().label())
            .of(Victims.values(), Victims::label));
    columns.addAll(Harm.columns(Row::harm));
    columns.add(
        Filter.column(
            Harm.SUMS,
            row ->
                Filter.where(ViolenceRecords.MONTH, row.month())
                    .and(ViolenceRecords.GROUP, row.group().label())));
    return Table.of(
        name(),
        "Killed and injured by month and victim group",
        about(),
        List.of(
            "An incident told by several articles is counted once, with the figures of its latest"
                + " most direct report. See Notes.",
            "Totals over a period are on "
                + edition.places().of("reported-totals")
                + " and never in these sums."),
        columns,
        rows);
  }

  /** Each group's killed and injured, from this table and from the records. */
  @Override
  public List<Check> checks(Table<?> own, Table<?> records) {
    List<Check> checks = new ArrayList<>();
    for (String measure : List.of(Harm.KILLED, Harm.INJURED)) {
      for (Victims group : Victims.values()) {
        long value = 0;
        for (Map<Victims, Row> month : months.values()) {
          Row row = month.get(group);
          Long best = row == null ? null : row.harm().figure(measure, Tally::best);
          value += Objects.requireNonNullElse(best, 0L);
        }
        String label = Victims.capital(measure);
        checks.add(
            new Check(
                "%s, %s, best".formatted(label, group.label()),
                value,
                Formula.sum(own, label + " best", Map.of("Victim group", group.label())),
                Formula.sum(
                    records,
                    ViolenceRecords.COUNTED,
                    Map.of(
                        ViolenceRecords.MEASURE, measure, ViolenceRecords.GROUP, group.label()))));
      }
    }
    return checks;
  }
}
