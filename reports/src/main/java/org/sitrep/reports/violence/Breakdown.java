package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.IncidentCount;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Formula;
import org.sitrep.reports.workbook.Table;

/**
 * Killed and injured in single incidents by what the claims say of them, and how many incidents say
 * so; the most killed first.
 */
abstract class Breakdown implements ClaimSheet {

  private static final String NOT_STATED = "not stated";
  private static final String BAR = "Bar";
  private static final int MOST_BARS = 15;

  static final Key COUNTRY =
      new Key(
          "Country",
          24,
          "Where it happened.",
          "Country",
          Claim::country,
          IncidentCount::country,
          Party::label);

  static final Key STATUS =
      new Key(
          "Status",
          12,
          "On whose word: stated by the text, claimed, blamed or denied.",
          "Perpetrator status",
          Claim::perpetratorStatus,
          IncidentCount::perpetratorStatus,
          UnaryOperator.identity());

  private final String name;
  private final String title;
  private final List<Key> keys;
  private final Map<List<String>, Row> rows = new HashMap<>();
  private long killed;
  private long incidents;

  /**
   * What rows are told apart by.
   *
   * @param column the header
   * @param width in characters
   * @param meaning for the data dictionary
   * @param records the header of the same on the sheet of records
   * @param value of a claim, null where the text does not say
   * @param ofIncident of incidents, likewise
   * @param label of a value
   */
  record Key(
      String column,
      int width,
      String meaning,
      String records,
      Function<Claim, @Nullable String> value,
      Function<IncidentCount, @Nullable String> ofIncident,
      UnaryOperator<String> label) {
    String label(String value) {
      return value.equals(NOT_STATED) ? value : label.apply(value);
    }
  }

  /** One row. */
  private record Row(List<String> keys, Harm harm, Map<Side, Long> incidents) {
    Row(List<String> keys) {
      this(keys, new Harm(), new EnumMap<>(Side.class));
    }

    String key(int index) {
      return keys.get(index);
    }

    @Nullable Long allIncidents() {
      return incidents.isEmpty()
          ? null
          : incidents.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  Breakdown(String name, String title, Key... keys) {
    this.name = name;
    this.title = title;
    this.keys = List.of(keys);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String about() {
    return "Single incidents only, the most killed first; \"not stated\" where the text does not say.";
  }

  @Override
  public String records() {
    return ViolenceRecords.ID;
  }

  @Override
  public void add(CountedClaim counted) {
    if (Harm.covers(counted)) {
      row(key -> key.value().apply(counted.claim())).harm().add(counted);
      if (counted.best() != null && counted.claim().measure().equals(Harm.KILLED)) {
        killed += counted.best();
      }
    }
  }

  private void add(IncidentCount count) {
    row(key -> key.ofIncident().apply(count))
        .incidents()
        .merge(Side.of(count), count.incidents(), Long::sum);
    incidents += count.incidents();
  }

  private Row row(Function<Key, @Nullable String> value) {
    List<String> told = new ArrayList<>();
    for (Key key : keys) {
      String word = value.apply(key);
      told.add(word == null ? NOT_STATED : word);
    }
    return rows.computeIfAbsent(List.copyOf(told), Row::new);
  }

  @Override
  public Table<?> sheet(Edition edition) {
    IncidentKinds.of(edition).forEach(this::add);
    List<Column<Row>> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      int index = i;
      Key key = keys.get(i);
      columns.add(
          Column.word(key.column(), key.width(), key.meaning(), row -> key.label(row.key(index))));
    }
    columns.addAll(Harm.columns(Row::harm));
    columns.addAll(shares());
    columns.add(Filter.column(Harm.SUMS, this::filter));
    if (named() > 0) {
      columns.add(Column.word(BAR, 34, "What the chart calls the row.", this::barName));
    }
    Comparator<Row> order =
        Comparator.comparingLong((Row row) -> row.harm().sum(Harm.KILLED, Tally::best))
            .thenComparingLong(row -> row.harm().sum(Harm.INJURED, Tally::best))
            .reversed()
            .thenComparing(row -> row.keys().toString());
    List<Row> ordered = rows.values().stream().sorted(order).toList();
    Table<Row> table =
        Table.of(
                name,
                title,
                about(),
                List.of(
                    "An empty cell means that nothing was reported. An incident told by several"
                        + " articles is counted once, with the figures of its latest most direct report.",
                    "Killed and injured go by what that report says, incidents by what most reports"
                        + " say: one incident may stand in two rows."),
                columns,
                ordered)
            .on(Table.Paper.RANKED);
    int bars =
        (int)
            ordered.stream()
                .filter(row -> row.harm().sum(Harm.KILLED, Tally::best) > 0)
                .limit(MOST_BARS)
                .count();
    return bars < 2 ? table : table.with(chart(edition, ordered.getFirst(), bars));
  }

  private Chart chart(Edition edition, Row first, int bars) {
    String by = name.toLowerCase(Locale.ROOT);
    return new Chart.RankedBars(
        new Chart.Caption(
            "Killed in reported incidents %s, the %d highest rows".formatted(by, bars),
            "Killed (best figure)",
            "Bars of the killed in reported incidents %s, the highest first: %s with %,d is the first of %d."
                .formatted(by, barName(first), first.harm().sum(Harm.KILLED, Tally::best), bars),
            "Source: press reports coded by sitrep, cut-off "
                + edition.period().to()
                + ". All rows are in the table below."),
        named() == 0 ? keys.getFirst().column() : BAR,
        "Killed best",
        bars);
  }

  /** The key that bars are named by. */
  private int named() {
    return keys.size() > 1 && keys.getLast().equals(STATUS) ? keys.size() - 2 : keys.size() - 1;
  }

  /** A province or place is told with its country: names come twice. */
  private String barName(Row row) {
    String name = keys.get(named()).label(row.key(named()));
    return named() == 0 ? name : name + ", " + keys.getFirst().label(row.key(0));
  }

  private List<Column<Row>> shares() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.share(
            "Killed share",
            9,
            "Killed best of all killed best on this sheet; empty where these are 0.",
            row -> share(row.harm().figure(Harm.KILLED, Tally::best), killed)));
    columns.add(
        Column.whole(
            "Incidents",
            10,
            "Incidents of which most reports say so, those without killed and injured too.",
            Row::allIncidents));
    columns.add(
        Column.share(
            "Incidents share",
            10,
            "Incidents of all incidents on this sheet.",
            row -> share(row.allIncidents(), incidents)));
    for (Side side : Side.values()) {
      columns.add(
          Column.whole(
              "… " + side.label(),
              11,
              "Of the incidents, those " + side.meaning() + ".",
              row -> row.incidents().get(side)));
    }
    return columns;
  }

  private static @Nullable Double share(@Nullable Long part, long whole) {
    return part == null || whole == 0 ? null : (double) part / whole;
  }

  private Filter filter(Row row) {
    Filter filter = Filter.where(keys.getFirst().records(), told(row, 0));
    for (int i = 1; i < keys.size(); i++) {
      filter = filter.and(keys.get(i).records(), told(row, i));
    }
    return filter;
  }

  private static @Nullable String told(Row row, int key) {
    return row.key(key).equals(NOT_STATED) ? null : row.key(key);
  }

  @Override
  public List<Check> checks(Table<?> own, Table<?> records) {
    return List.of(
        new Check(
            "Killed, " + name.toLowerCase(Locale.ROOT) + ", best",
            killed,
            Formula.sum(own, "Killed best", Map.of()),
            Formula.sum(
                records, ViolenceRecords.COUNTED, Map.of(ViolenceRecords.MEASURE, Harm.KILLED))));
  }
}
