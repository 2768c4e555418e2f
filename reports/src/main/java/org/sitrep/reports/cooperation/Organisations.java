package org.sitrep.reports.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** What each organisation did, with whom and about what. */
final class Organisations implements EventSheet {

  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
  private static final int NAMED = 5;

  private final Map<String, Row> organisations = new HashMap<>();

  /** One row. */
  private static final class Row {
    private final String name;
    private final Map<EventType, Long> types = new EnumMap<>(EventType.class);
    private final Map<String, Long> partners = new HashMap<>();
    private final Map<String, Long> fields = new HashMap<>();
    private final Map<String, Long> forms = new HashMap<>();
    private final Set<String> sources = new HashSet<>();
    private long events;
    private long initiated;
    private long counterTerrorism;
    private double intensity;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    Row(String name) {
      this.name = name;
    }

    void add(Event event) {
      events++;
      intensity += event.intensity();
      types.merge(EventType.valueOf(event.type()), 1L, Long::sum);
      forms.merge(event.form(), 1L, Long::sum);
      event.fields().forEach(field -> fields.merge(field, 1L, Long::sum));
      event.parties().stream()
          .filter(party -> !party.equals(name))
          .forEach(party -> partners.merge(party, 1L, Long::sum));
      if (name.equals(event.initiator())) {
        initiated++;
      }
      if (Dyads.isCounterTerrorism(event)) {
        counterTerrorism++;
      }
      if (event.origin().source() != null) {
        sources.add(event.origin().source());
      }
      LocalDate day = event.day();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
  }

  @Override
  public String name() {
    return "Organisations";
  }

  @Override
  public String about() {
    return "What each organisation and group did with others: types, forms, partners, fields; most"
        + " events first.";
  }

  @Override
  public String records() {
    return CooperationRecords.ID;
  }

  @Override
  public void add(Event event) {
    if (Dyads.isCounted(event)) {
      event.parties().stream()
          .filter(party -> !STATE.matcher(party).matches())
          .forEach(party -> organisations.computeIfAbsent(party, Row::new).add(event));
    }
  }

  @Override
  public Table<?> sheet(Edition edition) {
    return table();
  }

  Table<?> table() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("Organisation", 26, "Every party that is no state.", row -> row.name));
    columns.add(Column.whole("Events", 9, "Events that took place.", row -> row.events));
    columns.add(
        Column.whole("Initiated", 9, "Those in which it acts on others.", row -> row.initiated));
    for (EventType type : EventType.values()) {
      columns.add(
          Column.whole(
              type.code(), 10, "Events of type " + type.code() + ".", row -> row.types.get(type)));
    }
    columns.addAll(Tone.columns(row -> row.intensity / row.events, row -> row.counterTerrorism));
    columns.add(
        Column.whole("Partners", 9, "Different other parties.", row -> row.partners.size()));
    columns.add(
        Column.text(
            "With",
            28,
            "The " + NAMED + " most frequent other parties, with events.",
            row -> most(row.partners, Party::label)));
    columns.add(
        Column.text(
            "Fields",
            28,
            "The " + NAMED + " most frequent fields, with events.",
            row -> most(row.fields, field -> field.replace('_', ' '))));
    columns.add(
        Column.text(
            "Forms",
            24,
            "The " + NAMED + " most frequent forms, with events.",
            row -> most(row.forms, form -> form.replace('_', ' '))));
    columns.add(Column.whole("Sources", 9, "Different publishers.", row -> row.sources.size()));
    columns.add(Column.day("First", 11, "Earliest event.", row -> row.first));
    columns.add(Column.day("Last", 11, "Latest event.", row -> row.last));
    columns.add(
        Filter.column(
            "Events are the sum of Counted.",
            row ->
                Filter.containing(CooperationRecords.PARTIES, row.name)
                    .and(CooperationRecords.COUNTED, 1)));
    return Table.of(
            name(),
            "What organisations do",
            about(),
            List.of(
                "An event of two organisations counts for both, so do not add rows up. An act told"
                    + " by several articles is counted once."),
            columns,
            organisations.values().stream()
                .sorted(
                    Comparator.comparingLong((Row row) -> row.events)
                        .reversed()
                        .thenComparing(row -> row.name))
                .toList())
        .on(Table.Paper.RANKED);
  }

  private static String most(Map<String, Long> counts, UnaryOperator<String> label) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMED)
        .map(count -> label.apply(count.getKey()) + " " + count.getValue())
        .collect(Collectors.joining("; "));
  }
}
