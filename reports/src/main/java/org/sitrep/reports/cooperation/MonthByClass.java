package org.sitrep.reports.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.QuadClass;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** Events of each month and PLOVER class: how many, how strong, how much counter-terrorism. */
final class MonthByClass implements EventSheet {

  private static final Comparator<String> NEWEST_FIRST =
      Comparator.comparing((String month) -> month.equals(MonthlyActs.NO_MONTH))
          .thenComparing(Comparator.reverseOrder());

  private final Map<String, Map<QuadClass, Row>> months = new TreeMap<>(NEWEST_FIRST);

  /** One row. */
  private static final class Row {
    private final String month;
    private final QuadClass quad;
    private final Set<String> sources = new HashSet<>();
    private long events;
    private long counterTerrorism;
    private double intensity;

    Row(String month, QuadClass quad) {
      this.month = month;
      this.quad = quad;
    }

    void add(Event event) {
      events++;
      intensity += event.intensity();
      if (Dyads.isCounterTerrorism(event)) {
        counterTerrorism++;
      }
      if (event.origin().source() != null) {
        sources.add(event.origin().source());
      }
    }
  }

  @Override
  public String name() {
    return "Month by class";
  }

  @Override
  public String about() {
    return "Events that took place, by month and PLOVER's four classes, with their mean intensity.";
  }

  @Override
  public String records() {
    return CooperationRecords.ID;
  }

  @Override
  public void add(Event event) {
    if (Dyads.isCounted(event)) {
      months
          .computeIfAbsent(MonthlyActs.month(event), m -> new EnumMap<>(QuadClass.class))
          .computeIfAbsent(
              QuadClass.of(EventType.valueOf(event.type())),
              quad -> new Row(MonthlyActs.month(event), quad))
          .add(event);
    }
  }

  @Override
  public Table<?> sheet(Edition edition) {
    return table();
  }

  Table<?> table() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.word(
            "Month", 12, "Month of the act; \"no month\" where none is told.", row -> row.month));
    columns.add(
        Column.<Row>word("Class", 22, "PLOVER's class.", row -> row.quad.code())
            .of(QuadClass.values(), QuadClass::code));
    columns.add(Column.whole("Events", 9, "How many.", row -> row.events));
    columns.addAll(Tone.columns(row -> row.intensity / row.events, row -> row.counterTerrorism));
    columns.add(
        Column.share(
            "Counter-terrorism share",
            11,
            "Of the events.",
            row -> (double) row.counterTerrorism / row.events));
    columns.add(
        Column.whole("Sources", 9, "Different publishers behind them.", row -> row.sources.size()));
    columns.add(
        Filter.column(
            "Events are the sum of Counted.",
            row ->
                Filter.where(CooperationRecords.MONTH, row.month)
                    .and(CooperationRecords.CLASS, row.quad.code())
                    .and(CooperationRecords.COUNTED, 1)));
    return Table.of(
            name(),
            "Acts between parties by month and class",
            about(),
            List.of("An act told by several articles is counted once."),
            columns,
            months.values().stream().flatMap(classes -> classes.values().stream()).toList())
        .on(Table.Paper.PORTRAIT);
  }
}
