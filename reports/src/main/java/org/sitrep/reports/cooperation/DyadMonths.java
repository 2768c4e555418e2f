package org.sitrep.reports.cooperation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The most active pairs of parties, month by month. */
final class DyadMonths implements EventSheet {

  private static final int SHOWN = 40;
  private static final int MONTHS = 24;

  private final Map<Pair, TreeMap<YearMonth, Long>> pairs = new HashMap<>();

  /** One row. */
  private record Row(Pair pair, Map<YearMonth, Long> months) {
    long total() {
      return months.values().stream().mapToLong(Long::longValue).sum();
    }

    @Nullable Long in(YearMonth month) {
      return months.get(month);
    }
  }

  @Override
  public String name() {
    return "Dyad by month";
  }

  @Override
  public String about() {
    return "Events between the "
        + SHOWN
        + " most active pairs of parties in the last "
        + MONTHS
        + " months, a column a month.";
  }

  @Override
  public void add(Event event) {
    String month = MonthlyActs.month(event);
    if (Dyads.isCounted(event) && !month.equals(MonthlyActs.NO_MONTH)) {
      for (Pair pair : Pair.of(event.parties())) {
        pairs
            .computeIfAbsent(pair, p -> new TreeMap<>())
            .merge(YearMonth.parse(month), 1L, Long::sum);
      }
    }
  }

  @Override
  public Table<?> sheet(Edition edition) {
    return table(YearMonth.from(edition.period().to()));
  }

  private static Chart shades(YearMonth first, YearMonth last) {
    List<String> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month.toString());
    }
    return new Chart.HeatMap(
        new Chart.Caption(
            "Events between pairs of parties by month, " + first + " to " + last,
            "Events",
            "Cells shaded by the number of events of a pair of parties in a month, the most the"
                + " darkest.",
            "Source: press reports coded by sitrep."),
        "Party",
        months);
  }

  /** The table of the months up to the last one with an event. */
  Table<?> table(YearMonth cutOff) {
    YearMonth last =
        pairs.values().stream()
            .map(months -> months.floorKey(cutOff))
            .filter(month -> month != null)
            .max(Comparator.naturalOrder())
            .orElse(cutOff);
    YearMonth first = last.minusMonths(MONTHS - 1L);
    List<Row> rows =
        pairs.entrySet().stream()
            .map(pair -> new Row(pair.getKey(), pair.getValue().subMap(first, true, last, true)))
            .filter(row -> !row.months().isEmpty())
            .sorted(
                Comparator.comparingLong(Row::total)
                    .reversed()
                    .thenComparing(row -> row.pair().first())
                    .thenComparing(row -> row.pair().second()))
            .limit(SHOWN)
            .toList();
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.word(
            "Party",
            24,
            "One of the two, first by code or name.",
            row -> Party.label(row.pair().first())));
    columns.add(Column.word("With", 24, "The other one.", row -> Party.label(row.pair().second())));
    columns.add(Column.whole("Events", 9, "Events of both in these months.", Row::total));
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      YearMonth shown = month;
      columns.add(
          Column.whole(
              month.toString(), 8, "Events of both in " + month + ".", row -> row.in(shown)));
    }
    Table<Row> table =
        Table.of(
                name(),
                "Who acts with whom, month by month",
                about(),
                List.of(
                    "Events that took place and are known to a month; an empty cell means that none"
                        + " was reported. The last month may be incomplete."),
                columns,
                rows)
            .on(Table.Paper.WIDE);
    return rows.isEmpty() ? table : table.with(shades(first, last));
  }
}
