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
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The killed of the last months as a chart, stacked by who they are. */
final class KilledByMonth implements ClaimSheet {

  private static final int MONTHS = 36;

  private final Map<String, Map<Victims, Harm>> months = new TreeMap<>();

  @Override
  public String name() {
    return "Killed by month";
  }

  @Override
  public String about() {
    return "Killed in single incidents by month and victim group, best figures, at most the last "
        + MONTHS
        + " months.";
  }

  @Override
  public String records() {
    return ViolenceRecords.ID;
  }

  @Override
  public void add(CountedClaim counted) {
    if (counted.isCounted() && counted.claim().measure().equals(Harm.KILLED)) {
      months
          .computeIfAbsent(Months.of(counted.claim()), m -> new EnumMap<>(Victims.class))
          .computeIfAbsent(counted.group(), g -> new Harm())
          .add(counted);
    }
  }

  /** A row of the chart: a month with the killed of each group. */
  private record Stack(String month, Map<Victims, Harm> groups) {
    @Nullable Long killed(Victims group) {
      Harm harm = groups.get(group);
      return harm == null ? null : harm.figure(Harm.KILLED, Tally::best);
    }
  }

  @Override
  public Table<?> sheet(Edition edition) {
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
    columns.add(
        Filter.column(
            "Each figure is the sum of Counted best where Victim group is its header.",
            stack ->
                Filter.where(ViolenceRecords.MONTH, stack.month())
                    .and(ViolenceRecords.MEASURE, Harm.KILLED)));
    Table<Stack> table =
        Table.of(
                name(),
                name(),
                about(),
                List.of(
                    "A gap means that nothing was reported. The last month may be incomplete.",
                    "Not shown, since no day is told: %,d killed.".formatted(undated())),
                columns,
                stacks)
            .on(Table.Paper.PORTRAIT);
    return stacks.isEmpty() ? table : table.with(chart(edition, stacks, shown));
  }

  private Chart chart(Edition edition, List<Stack> stacks, List<Victims> shown) {
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
    Stack highest = Collections.max(stacks, Comparator.comparingLong(KilledByMonth::sum));
    return new Chart(
        "Killed in reported incidents by month, " + first + " to " + last,
        "Killed (best figure)",
        "Stacked columns, one for each month from %s to %s, of the killed in reported incidents: %s. The highest month is %s with %,d."
            .formatted(first, last, groups, highest.month(), sum(highest)),
        "Source: press reports coded by sitrep, cut-off "
            + edition.period().to()
            + ". Figures are those of the table below; records are on "
            + edition.places().of(ViolenceRecords.ID)
            + ".",
        stacks.stream().map(Stack::month).toList(),
        series);
  }

  private long undated() {
    return sum(new Stack(Months.NO_DATE, months.getOrDefault(Months.NO_DATE, Map.of())));
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
        months.keySet().stream()
            .filter(month -> !month.equals(Months.NO_DATE))
            .map(YearMonth::parse)
            .sorted()
            .toList();
    if (told.isEmpty()) {
      return List.of();
    }
    YearMonth last = told.getLast();
    YearMonth first =
        told.stream().filter(m -> m.isAfter(last.minusMonths(MONTHS))).findFirst().orElse(last);
    List<Stack> stacks = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      stacks.add(new Stack(month.toString(), months.getOrDefault(month.toString(), Map.of())));
    }
    return stacks;
  }
}
