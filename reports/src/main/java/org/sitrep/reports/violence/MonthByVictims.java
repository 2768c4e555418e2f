package org.sitrep.reports.violence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Formula;
import org.sitrep.reports.workbook.Table;

/** Killed and injured in single incidents, by month and by who the victims are. */
final class MonthByVictims {

  private static final int CHART_MONTHS = 36;
  private static final Comparator<String> NEWEST_FIRST =
      Comparator.comparing((String month) -> month.equals(ViolenceSheets.NO_DATE))
          .thenComparing(Comparator.reverseOrder());

  private final Map<String, Map<Victims, Row>> months = new TreeMap<>(NEWEST_FIRST);

  /** One month and group. */
  private record Row(String month, Victims group, Harm harm) {}

  void add(CountedClaim counted) {
    if (!Harm.covers(counted)) {
      return;
    }
    String month = ViolenceSheets.month(counted.claim());
    months
        .computeIfAbsent(month, m -> new EnumMap<>(Victims.class))
        .computeIfAbsent(counted.group(), g -> new Row(month, g, new Harm()))
        .harm()
        .add(counted);
  }

  Table<?> table() {
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
    return Table.of(
        "Month by victims",
        "Killed and injured by month and victim group",
        "Single incidents only, newest month first. An empty cell means that nothing was reported,"
            + " not that there was none.",
        List.of(
            "An incident told by several articles is counted once, with the figures of its latest"
                + " most direct report. See Notes.",
            "Totals over a period are on the sheet Reported totals and never in these sums."),
        columns,
        rows);
  }

  /** A row of the chart: a month with the killed of each group. */
  private record Stack(String month, Map<Victims, Row> groups) {
    @Nullable Long killed(Victims group) {
      Row row = groups.get(group);
      return row == null ? null : row.harm().figure(Harm.KILLED, Tally::best);
    }
  }

  Table<?> chart(Period period) {
    List<Stack> stacks = stacks();
    List<Victims> shown = new ArrayList<>();
    for (Victims group : Victims.values()) {
      if (stacks.stream().anyMatch(stack -> stack.killed(group) != null)) {
        shown.add(group);
      }
    }
    List<Column<Stack>> columns = new ArrayList<>();
    columns.add(Column.word("Month", 12, "Calendar month.", Stack::month));
    for (Victims group : Victims.values()) {
      columns.add(
          Column.whole(
              Victims.capital(group.label()),
              13,
              "Killed, counted best figures, victims: " + group.label() + ".",
              stack -> stack.killed(group)));
    }
    Table<Stack> table =
        Table.of(
                "Killed by month",
                "Killed by month",
                "Killed in single incidents by month and victim group, best figures, at most the last "
                    + CHART_MONTHS
                    + " months.",
                List.of(
                    "A gap means that nothing was reported. The last month may be incomplete.",
                    "Not shown, since no day is told: %,d killed.".formatted(undated())),
                columns,
                stacks)
            .on(Table.Paper.PORTRAIT);
    return stacks.isEmpty() ? table : table.with(chart(period, stacks, shown));
  }

  private Chart chart(Period period, List<Stack> stacks, List<Victims> shown) {
    List<Chart.Series> series = new ArrayList<>();
    for (Victims group : shown) {
      List<@Nullable Double> values = new ArrayList<>();
      for (Stack stack : stacks) {
        Long killed = stack.killed(group);
        values.add(killed == null ? null : Double.valueOf(killed));
      }
      series.add(new Chart.Series(Victims.capital(group.label()), group.colour(), values));
    }
    String groups = shown.stream().map(Victims::label).collect(Collectors.joining(", "));
    String first = stacks.getFirst().month();
    String last = stacks.getLast().month();
    Stack highest = Collections.max(stacks, Comparator.comparingLong(MonthByVictims::sum));
    return new Chart(
        "Killed in reported incidents by month, " + first + " to " + last,
        "Killed (best figure)",
        "Stacked columns, one for each month from %s to %s, of the killed in reported incidents: %s. The highest month is %s with %,d."
            .formatted(first, last, groups, highest.month(), sum(highest)),
        "Source: press reports coded by sitrep, cut-off "
            + period.to()
            + ". Figures are those of the table below; records are on the sheet Violence records.",
        stacks.stream().map(Stack::month).toList(),
        series);
  }

  private long undated() {
    return sum(
        new Stack(ViolenceSheets.NO_DATE, months.getOrDefault(ViolenceSheets.NO_DATE, Map.of())));
  }

  private static long sum(Stack stack) {
    long sum = 0;
    for (Victims group : Victims.values()) {
      sum += Objects.requireNonNullElse(stack.killed(group), 0L);
    }
    return sum;
  }

  /** The last months, oldest first, those without a report between them too. */
  private List<Stack> stacks() {
    List<YearMonth> told =
        months.entrySet().stream()
            .filter(month -> !month.getKey().equals(ViolenceSheets.NO_DATE))
            .filter(
                month ->
                    month.getValue().values().stream()
                        .anyMatch(row -> row.harm().figure(Harm.KILLED, Tally::best) != null))
            .map(month -> YearMonth.parse(month.getKey()))
            .sorted()
            .toList();
    if (told.isEmpty()) {
      return List.of();
    }
    YearMonth last = told.getLast();
    YearMonth first =
        told.stream()
            .filter(m -> m.isAfter(last.minusMonths(CHART_MONTHS)))
            .findFirst()
            .orElse(last);
    List<Stack> stacks = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      stacks.add(new Stack(month.toString(), months.getOrDefault(month.toString(), Map.of())));
    }
    return stacks;
  }

  /** Each group's killed and injured, from this table and from the records. */
  List<Check> checks(Table<?> byMonth, Table<?> records) {
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
                Formula.sum(byMonth, label + " best", Map.of("Victim group", group.label())),
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
