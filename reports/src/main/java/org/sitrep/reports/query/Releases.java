package org.sitrep.reports.query;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What published workbooks said, so that the next one of its kind and period tells what moved. */
@Component
public class Releases {

  private static final String SERIES =
      """
      insert into release_series (workbook, period_from, period_to, scope)
      values (:workbook, :from, :to, :scope)
      on conflict (workbook, period_from, period_to, scope) do update set workbook = excluded.workbook
      returning id
      """;

  // What stays as it was keeps its row: a night writes what has moved.
  private static final String TAKE_OVER =
      """
      insert into release_fact as f
        (series_id, kind, fact_id, article_id, measure, month, victims, low, best, high, copy,
         group_id, decision_id, said, print)
      select series_id, kind, fact_id, article_id, measure, month, victims, low, best, high, copy,
             group_id, decision_id, said, print
        from release_draft
       where series_id = ?
      on conflict (series_id, kind, fact_id) do update set
        article_id = excluded.article_id, measure = excluded.measure, month = excluded.month,
        victims = excluded.victims, low = excluded.low, best = excluded.best,
        high = excluded.high, copy = excluded.copy, group_id = excluded.group_id,
        decision_id = excluded.decision_id, said = excluded.said, print = excluded.print
      """;

  /** Tables of a workbook that is not published. */
  private static final List<String> BEING_WRITTEN = List.of("release_draft", "release_gone");

  private final JdbcClient jdbc;
  private final TransactionTemplate beside;
  private final Clock clock;

  Releases(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.beside = new TransactionTemplate(transactions);
    // Beside the snapshot, which only reads.
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Workbooks that are compared with each other.
   *
   * @param workbook their kind
   * @param from first day asked for, or null
   * @param to last day asked for, or null where it is the business date
   * @param scope days told by the business date, countries and actors, in words; empty for all
   */
  public record Series(
      String workbook, @Nullable LocalDate from, @Nullable LocalDate to, String scope) {}

  /** Takes away what an earlier run took down and did not publish. */
  public void clear() {
    beside.executeWithoutResult(
        _ -> {
          BEING_WRITTEN.forEach(table -> jdbc.sql("delete from " + table).update());
          jdbc.sql("delete from release_move where release_id is null").update();
        });
  }

  /**
   * Begins to take down what a workbook says.
   *
   * @param date business date
   */
  public ReleaseDraft begin(Series asked, LocalDate date) {
    Long series =
        beside.execute(
            _ ->
                jdbc.sql(SERIES)
                    .param("workbook", asked.workbook())
                    .param("from", asked.from(), Types.DATE)
                    .param("to", asked.to(), Types.DATE)
                    .param("scope", asked.scope())
                    .query(Long.class)
                    .single());
    if (series == null) {
      throw new IllegalStateException("no number for " + asked);
    }
    return new ReleaseDraft(jdbc, beside, series, date);
  }

  /**
   * Makes what was taken down the last release of its series, in the present transaction.
   *
   * @param marks of the snapshot that the workbook was written from
   * @param run number of the job's execution
   */
  public void publish(long series, LocalDate date, ReleaseMarks marks, long run) {
    long release =
        jdbc.sql(
                """
                insert into release (series_id, business_date, base_id, last_article, last_change,
                  job_execution_id, published_at)
                values (:series, :date, (select max(id) from release where series_id = :series),
                  :article, :change, :run, :now)
                returning id
                """)
            .param("series", series)
            .param("date", date)
            .param("article", marks.lastArticle())
            .param("change", marks.lastChange())
            .param("run", run)
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .query(Long.class)
            .single();
    jdbc.sql("update release_move set release_id = ? where series_id = ? and release_id is null")
        .params(release, series)
        .update();
    jdbc.sql(
            """
            delete from release_fact f using release_gone g
             where g.series_id = ?
               and f.series_id = g.series_id and f.kind = g.kind and f.fact_id = g.fact_id
            """)
        .param(series)
        .update();
    jdbc.sql(TAKE_OVER).param(series).update();
    for (String table : BEING_WRITTEN) {
      jdbc.sql("delete from " + table + " where series_id = ?").param(series).update();
    }
  }
}
