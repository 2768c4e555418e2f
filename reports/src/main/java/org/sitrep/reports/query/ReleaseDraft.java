package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.ReleasedFact.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes down what a workbook says while its facts are read, and compares it with the last release:
 * stored is only what that one has otherwise, or no more.
 */
public final class ReleaseDraft implements Consumer<ReleasedFact> {

  private static final int BATCH = 2_000;
  private static final int ROWS_PER_FETCH = 10_000;

  private static final String FACTS =
      """
      insert into release_draft (series_id, kind, fact_id, article_id, measure, month, victims,
        low, best, high, copy, group_id, decision_id, said, print)
      select ?, * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
        ?::integer[], ?::integer[], ?::integer[], ?::boolean[], ?::bigint[], ?::bigint[], ?::text[],
        ?::bigint[])
      """;

  private static final String GONE =
      """
      insert into release_gone (series_id, kind, fact_id)
      select ?, ?, * from unnest(?::bigint[])
      """;

  /** A column of a fact. */
  private interface Value<T> {
    @Nullable T of(ReleasedFact fact);
  }

  private final JdbcClient jdbc;
  private final TransactionTemplate beside;
  private final long series;
  private final LocalDate date;
  private final Map<Kind, Prints> last = new EnumMap<>(Kind.class);
  private final Map<Figure.Cell, Figure> figures = new HashMap<>();
  private final List<ReleasedFact> facts = new ArrayList<>();

  ReleaseDraft(JdbcClient jdbc, TransactionTemplate beside, long series, LocalDate date) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.series = series;
    this.date = date;
    for (Kind kind : Kind.values()) {
      last.put(kind, new Prints());
    }
    beside.executeWithoutResult(_ -> readLast());
  }

  private void readLast() {
    jdbc.sql("select kind, fact_id, print from release_fact where series_id = ?")
        .param(series)
        .withFetchSize(ROWS_PER_FETCH)
        .query(
            row -> {
              prints(Kind.of(row.getString(1))).put(row.getLong(2), row.getLong(3));
            });
  }

  private Prints prints(Kind kind) {
    return Objects.requireNonNull(last.get(kind));
  }

  @Override
  public void accept(ReleasedFact fact) {
    Figure.add(figures, fact);
    if (!prints(fact.kind()).has(fact.id(), fact.print())) {
      facts.add(fact);
      if (facts.size() == BATCH) {
        flush();
      }
    }
  }

  /** Ends the list and tells what has moved. */
  public Moves end() {
    flush();
    last.forEach(this::gone);
    last.clear();
    return Objects.requireNonNull(
        beside.execute(_ -> new MoveFinder(jdbc, beside, series, figures.values()).find(date)));
  }

  private void gone(Kind kind, Prints prints) {
    List<Long> ids = new ArrayList<>();
    prints.rest(ids::add);
    beside.executeWithoutResult(
        _ -> jdbc.sql(GONE).params(series, kind.table(), ids.toArray(Long[]::new)).update());
  }

  private void flush() {
    beside.executeWithoutResult(
        _ ->
            jdbc.sql(FACTS)
                .params(
                    series,
                    column(fact -> fact.kind().table(), String[]::new),
                    column(ReleasedFact::id, Long[]::new),
                    column(ReleasedFact::article, Long[]::new),
                    column(fact -> fact.cell().measure(), String[]::new),
                    column(fact -> fact.cell().month(), String[]::new),
                    column(fact -> fact.cell().group(), String[]::new),
                    column(ReleasedFact::low, Integer[]::new),
                    column(ReleasedFact::best, Integer[]::new),
                    column(ReleasedFact::high, Integer[]::new),
                    column(ReleasedFact::copy, Boolean[]::new),
                    column(ReleasedFact::joined, Long[]::new),
                    column(ReleasedFact::decision, Long[]::new),
                    column(ReleasedFact::said, String[]::new),
                    column(ReleasedFact::print, Long[]::new))
                .update());
    facts.clear();
  }

  private <T> @Nullable T[] column(Value<T> value, IntFunction<@Nullable T[]> array) {
    @Nullable T[] values = array.apply(facts.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = value.of(facts.get(i));
    }
    return values;
  }
}
