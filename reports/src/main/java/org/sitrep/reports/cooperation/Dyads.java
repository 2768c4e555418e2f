package org.sitrep.reports.cooperation;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Formula;
import org.sitrep.reports.workbook.Table;

/** What any two parties did together or against each other, by type of act. */
final class Dyads implements EventSheet {

  /** The fields that make an act one of counter-terrorism. */
  private static final Set<String> COUNTER_TERRORISM =
      Set.of(
          "counter_terrorism",
          "security",
          "intelligence",
          "border",
          "law_enforcement",
          "terrorist_financing");

  private static final Set<EventType> STRAIN =
      Set.of(EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SANCTION);

  private final Map<Pair, Acts> acts = new HashMap<>();
  private long pairs;

  private static final class Acts {
    private final Map<EventType, Long> types = new EnumMap<>(EventType.class);
    private long total;
    private long strain;
    private long counterTerrorism;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(Event event) {
      EventType type = EventType.valueOf(event.type());
      types.merge(type, 1L, Long::sum);
      total++;
      if (STRAIN.contains(type)) {
        strain++;
      }
      if (isCounterTerrorism(event)) {
        counterTerrorism++;
      }
      LocalDate day = event.day();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
  }

  /** One row. */
  private record Row(Pair pair, Acts acts) {}

  /**
   * Whether tables count the event: it took place, no analyst rejected it, and its act is not
   * counted in another record.
   */
  static boolean isCounted(Event event) {
    return event.isDone() && !event.origin().copy() && !event.review().isRejection();
  }

  /** Whether one of its fields is about counter-terrorism in the codebook's wide sense. */
  static boolean isCounterTerrorism(Event event) {
    return event.fields().stream().anyMatch(COUNTER_TERRORISM::contains);
  }

  /** How many pairs of parties the tables count the event for. */
  static long pairsOf(Event event) {
    long parties = event.parties().size();
    return isCounted(event) ? parties * (parties - 1) / 2 : 0;
  }

  @Override
  public String name() {
    return "Dyads";
  }

  @Override
  public String about() {
    return "Events that took place between two parties, by type of act; most events first.";
  }

  @Override
  public String records() {
    return CooperationRecords.ID;
  }

  @Override
  public void add(Event event) {
    if (!isCounted(event)) {
      return;
    }
    pairs += pairsOf(event);
    for (Pair pair : Pair.of(event.parties())) {
      acts.computeIfAbsent(pair, p -> new Acts()).add(event);
    }
  }

  @Override
  public Table<?> sheet(Edition edition) {
    Comparator<Row> order =
        comparingLong((Row row) -> row.acts().total)
            .reversed()
            .thenComparing(row -> row.pair().first())
            .thenComparing(row -> row.pair().second());
    List<Row> rows =
        acts.entrySet().stream()
            .map(entry -> new Row(entry.getKey(), entry.getValue()))
            .sorted(order)
            .toList();
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.word(
            "Party",
            24,
            "One of the two, first by code or name.",
            row -> Party.label(row.pair().first())));
    columns.add(Column.word("With", 24, "The other one.", row -> Party.label(row.pair().second())));
    columns.add(Column.whole("Events", 9, "Events of both, of any type.", row -> row.acts().total));
    columns.add(
        Column.whole(
            "Strain",
            9,
            "Events of ACCUSE, REJECT, THREATEN or SANCTION.",
            row -> row.acts().strain));
    columns.add(
        Column.whole(
            "Counter-terrorism",
            11,
            "Events with one of the fields "
                + String.join(", ", COUNTER_TERRORISM.stream().sorted().toList())
                + ".",
            row -> row.acts().counterTerrorism));
    columns.add(
        Column.share(
            "Counter-terrorism share",
            11,
            "Counter-terrorism events of all events of both.",
            row -> (double) row.acts().counterTerrorism / row.acts().total));
    columns.add(
        Column.day(
            "First",
            11,
            "Earliest event; one known to its month or year counts as its first day.",
            row -> row.acts().first));
    columns.add(Column.day("Last", 11, "Latest event, likewise.", row -> row.acts().last));
    for (EventType type : EventType.values()) {
      columns.add(
          Column.whole(
              type.code(),
              11,
              "Events of type " + type.code() + ".",
              row -> row.acts().types.get(type)));
    }
    columns.add(
        Filter.column(
            "Events are the sum of Counted.",
            row ->
                Filter.containing(CooperationRecords.PARTIES, row.pair().first())
                    .andContaining(CooperationRecords.PARTIES, row.pair().second())
                    .and(CooperationRecords.COUNTED, 1)));
    return Table.of(
            name(),
            "Who acts with whom",
            about(),
            List.of(
                "An event with three parties counts for each of its three pairs, so do not add rows up."
                    + " An act told by several articles is counted once."),
            columns,
            rows)
        .on(Table.Paper.RANKED);
  }

  @Override
  public List<Check> checks(Table<?> own, Table<?> records) {
    return List.of(
        new Check(
            "Pairs of parties over all events",
            pairs,
            Formula.sum(own, "Events", Map.of()),
            Formula.sum(records, CooperationRecords.PAIRS, Map.of())));
  }
}
