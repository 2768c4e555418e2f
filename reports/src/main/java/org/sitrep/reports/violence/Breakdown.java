package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Formula;
import org.sitrep.reports.workbook.Table;

/** Killed and injured in single incidents by what the claims say of them; the most killed first. */
abstract class Breakdown implements ClaimSheet {

  private static final String NOT_STATED = "not stated";

  private final String name;
  private final String title;
  private final List<Key> keys;
  private final Map<List<String>, Harm> rows = new HashMap<>();

  /**
   * What rows are told apart by.
   *
   * @param column the header
   * @param width in characters
   * @param meaning for the data dictionary
   * @param records the header of the same on the sheet of records
   * @param value null where the text does not say
   * @param label of a value
   */
  record Key(
      String column,
      int width,
      String meaning,
      String records,
      Function<Claim, @Nullable String> value,
      UnaryOperator<String> label) {
    String label(String value) {
      return value.equals(NOT_STATED) ? value : label.apply(value);
    }
  }

  /** One row. */
  private record Row(List<String> keys, Harm harm) {
    String key(int index) {
      return keys.get(index);
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
    if (!Harm.covers(counted)) {
      return;
    }
    List<String> row = new ArrayList<>();
    for (Key key : keys) {
      String value = key.value().apply(counted.claim());
      row.add(value == null ? NOT_STATED : value);
    }
    rows.computeIfAbsent(List.copyOf(row), r -> new Harm()).add(counted);
  }

  @Override
  public Table<?> sheet(Edition edition) {
    List<Column<Row>> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      int index = i;
      Key key = keys.get(i);
      columns.add(
          Column.word(key.column(), key.width(), key.meaning(), row -> key.label(row.key(index))));
    }
    columns.addAll(Harm.columns(Row::harm));
    columns.add(Filter.column(Harm.SUMS, this::filter));
    Comparator<Row> order =
        Comparator.comparingLong((Row row) -> row.harm().sum(Harm.KILLED, Tally::best))
            .thenComparingLong(row -> row.harm().sum(Harm.INJURED, Tally::best))
            .reversed()
            .thenComparing(row -> row.keys().toString());
    return Table.of(
        name,
        title,
        about(),
        List.of(
            "An empty cell means that nothing was reported. An incident told by several articles"
                + " is counted once for each of them."),
        columns,
        rows.entrySet().stream()
            .map(row -> new Row(row.getKey(), row.getValue()))
            .sorted(order)
            .toList());
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
            rows.values().stream().mapToLong(harm -> harm.sum(Harm.KILLED, Tally::best)).sum(),
            Formula.sum(own, "Killed best", Map.of()),
            Formula.sum(
                records, ViolenceRecords.COUNTED, Map.of(ViolenceRecords.MEASURE, Harm.KILLED))));
  }
}
