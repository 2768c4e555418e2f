package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes down what a workbook says while its facts are read, and compares it with the last one. */
public final class ReleaseDraft implements Consumer<ReleasedFact> {

  private static final int BATCH = 2_000;

  /** A column of a fact. */
  private interface Value<T> {
    @Nullable T of(ReleasedFact fact);
  }

  private final JdbcClient jdbc;
  private final TransactionTemplate beside;
  private final long series;
  private final LocalDate date;
  private final List<ReleasedFact> facts = new ArrayList<>();

  ReleaseDraft(JdbcClient jdbc, TransactionTemplate beside, long series, LocalDate date) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.series = series;
    this.date = date;
  }

  @Override
  public void accept(ReleasedFact fact) {
    facts.add(fact);
    if (facts.size() == BATCH) {
      flush();
    }
  }

  /** Ends the list and tells what has moved. */
  public Moves end() {
    flush();
    return Objects.requireNonNull(
        beside.execute(_ -> new MoveFinder(jdbc, beside, series).find(date)));
  }

  private void flush() {
    beside.executeWithoutResult(
        _ ->
            jdbc.sql(
                    """
                    insert into release_draft (series_id, kind, fact_id, article_id, measure, month,
                      victims, low, best, high, copy, group_id, decision_id, said)
                    select ?, * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[],
                      ?::text[], ?::text[], ?::integer[], ?::integer[], ?::integer[],
                      ?::boolean[], ?::bigint[], ?::bigint[], ?::text[])
                    """)
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
                    column(ReleasedFact::said, String[]::new))
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
