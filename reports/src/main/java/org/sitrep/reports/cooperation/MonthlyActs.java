package org.sitrep.reports.cooperation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.QuadClass;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** Events by month and PLOVER's four classes. */
final class MonthlyActs implements EventSheet {

  private static final int MONTHS = 36;
  static final String NO_MONTH = "no month";

  private final TreeMap<YearMonth, Map<QuadClass, Long>> months = new TreeMap<>();
  private long undated;

  /** One row. */
  private record Row(YearMonth month, Map<QuadClass, Long> acts) {
    @Nullable Long of(QuadClass quad) {
      return acts.get(quad);
    }
  }

  @Override
  public String name() {
    return "Acts by month";
  }

  @Override
  public String about() {
    return "Events that took place, by PLOVER's four classes, at most the last "
        + MONTHS
        + " months.";
  }

  @Override
  public String records() {
    return CooperationRecords.ID;
  }

  @Override
  public void add(Event event) {
    if (!Dyads.isCounted(event)) {
      return;
    }
    String month = month(event);
    if (month.equals(NO_MONTH)) {
      undated++;
      return;
    }
    months
        .computeIfAbsent(YearMonth.parse(month), m -> new EnumMap<>(QuadClass.class))
        .merge(QuadClass.of(EventType.valueOf(event.type())), 1L, Long::sum);
  }

  /** The month of an event, as text; {@code no month} where it is not told. */
  static String month(Event event) {
    // A date known only to its year belongs to no month.
    String date = event.date();
    return event.day() == null || date == null || date.length() < "2026-11".length()
        ? NO_MONTH
        : YearMonth.from(event.day()).toString();
  }

  @Override
  public Table<?> sheet(Edition edition) {
    List<Row> rows = rows();
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.word("Month", 12, "Month of the act.", row -> row.month().toString()));
    for (QuadClass quad : QuadClass.values()) {
      columns.add(
          Column.whole(
              label(quad),
              18,
              "Events of type "
                  + quad.types().stream().map(EventType::code).collect(Collectors.joining(", "))
                  + ".",
              row -> row.of(quad)));
    }
    columns.add(
        Filter.column(
            "Each figure is the sum of Counted where Class is its header.",
            row ->
                Filter.where(CooperationRecords.MONTH, row.month())
                    .and(CooperationRecords.COUNTED, 1)));
    Table<Row> table =
        Table.of(
                name(),
                "Acts between parties by month",
                about(),
                List.of(
                    "An act told by several articles is counted once.",
                    "Not shown, since no month is told: %,d events.".formatted(undated)),
                columns,
                rows)
            .on(Table.Paper.PORTRAIT);
    return rows.isEmpty() ? table : table.with(chart(edition, rows));
  }

  static String label(QuadClass quad) {
    String words = quad.code().replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Chart.Colour colour(QuadClass quad) {
    return switch (quad) {
      case VERBAL_COOPERATION -> Chart.Colour.SKY;
      case MATERIAL_COOPERATION -> Chart.Colour.BLUE;
      case VERBAL_CONFLICT -> Chart.Colour.ORANGE;
      case MATERIAL_CONFLICT -> Chart.Colour.VERMILION;
    };
  }

  private static Chart chart(Edition edition, List<Row> rows) {
    String span = rows.getFirst().month() + " to " + rows.getLast().month();
    return new Chart.StackedColumns(
        new Chart.Caption(
            "Reported acts between parties by month, " + span,
            "Events",
            "Stacked columns, one for each month, %s, of acts between parties in PLOVER's four classes; the figures are in the table below."
                .formatted(span),
            "Source: press reports coded by sitrep, cut-off "
                + edition.period().to()
                + ". Records are on "
                + edition.places().of(CooperationRecords.ID)
                + "."),
        "Month",
        Arrays.stream(QuadClass.values())
            .map(quad -> new Chart.Series(label(quad), colour(quad)))
            .toList());
  }

  /** The last months, oldest first, those without a report between them too. */
  private List<Row> rows() {
    if (months.isEmpty()) {
      return List.of();
    }
    YearMonth last = months.lastKey();
    YearMonth first = months.higherKey(last.minusMonths(MONTHS));
    List<Row> rows = new ArrayList<>();
    for (YearMonth month = first == null ? last : first;
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      rows.add(new Row(month, months.getOrDefault(month, Map.of())));
    }
    return rows;
  }
}
