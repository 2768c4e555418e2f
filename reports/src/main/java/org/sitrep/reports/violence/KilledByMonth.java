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
import java.util.function.ToLongFunction;
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
  private static final String MONTH = "Month";

  private final Map<String, Map<Victims, Harm>> months = new TreeMap<>();

  @Override
  public String name() {
    return "Killed by month";
  }

  @Override
  public String about() {
    return "Killed in single incidents by month: low, best and high, and best by victim group, at most the last "
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
      return killed(group, Tally::best);
    }

    @Nullable Long killed(Victims group, ToLongFunction<Tally> figure) {
      Harm harm = groups.get(group);
      return harm == null ? null : harm.figure(Harm.KILLED, figure);
    }

    /** Of all groups; null where nothing was reported. */
    @Nullable Long killed(ToLongFunction<Tally> figure) {
      Long sum = null;
      for (Victims group : Victims.values()) {
        Long killed = killed(group, figure);
        if (killed != null) {
          sum = sum == null ? killed : (Long) (sum + killed);
        }
      }
      return sum;
    }
  }

  private static Column<Stack> figure(String name, ToLongFunction<Tally> figure) {
    return Column.whole(
        "Killed " + name,
        10,
        "Killed, sum of the counted " + name + " figures of all groups.",
        stack -> stack.killed(figure));
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
    columns.add(Column.word(MONTH, 12, "Calendar month.", Stack::month));
    columns.add(figure("low", Tally::low));
    columns.add(figure("best", Tally::best));
    columns.add(figure("high", Tally::high));
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
            "Each figure of a group is the sum of Counted best where Victim group is its header; low, best and high are sums over all groups.",
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
    return stacks.isEmpty()
        ? table
        : table.with(range(edition, stacks)).with(groups(edition, stacks, shown));
  }

  private static String source(Edition edition) {
    return "Source: press reports coded by sitrep, cut-off "
        + edition.period().to()
        + ". Figures are those of the table below; records are on "
        + edition.places().of(ViolenceRecords.ID)
        + ".";
  }

  private static Chart range(Edition edition, List<Stack> stacks) {
    Stack highest = Collections.max(stacks, Comparator.comparingLong(KilledByMonth::sum));
    return new Chart.BestWithRange(
        new Chart.Caption(
            "Killed in reported incidents by month, " + span(stacks),
            "Killed",
            "A line of the best figures of the killed in reported incidents, %s, between dashed lines of the low and high ones. The highest month is %s with %,d."
                .formatted(span(stacks), highest.month(), sum(highest)),
            source(edition)),
        MONTH,
        "Killed low",
        "Killed best",
        "Killed high");
  }

  private static Chart groups(Edition edition, List<Stack> stacks, List<Victims> shown) {
    return new Chart.StackedColumns(
        new Chart.Caption(
            "Killed by victim group and month, " + span(stacks),
            "Killed (best figure)",
            "Stacked columns, one for each month, %s, of the killed in reported incidents by who they are: %s."
                .formatted(
                    span(stacks),
                    shown.stream().map(Victims::label).collect(Collectors.joining(", "))),
            source(edition)),
        MONTH,
        shown.stream()
            .map(group -> new Chart.Series(Victims.capital(group.label()), group.colour()))
            .toList());
  }

  private static String span(List<Stack> stacks) {
    return stacks.getFirst().month() + " to " + stacks.getLast().month();
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
