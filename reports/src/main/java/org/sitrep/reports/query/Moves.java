package org.sitrep.reports.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What has moved since the last workbook of the same kind and period. One that is written again on
 * its date without anything having moved is the same release: it tells what it told.
 */
public final class Moves {

  private static final int ROWS_PER_FETCH = 1_000;

  private static final String FIGURES =
      """
      with side as (
        select m.kind, m.fact_id, m.reason, m.change_id, m.old_measure as measure,
               m.old_month as month, m.old_victims as victims, -m.old_best as difference, -1 as facts
          from release_move m
         where m.series_id = :series and m.release_id is not distinct from :release
           and m.old_best is not null
        union all
        select m.kind, m.fact_id, m.reason, m.change_id, m.new_measure, m.new_month, m.new_victims,
               m.new_best, 1
          from release_move m
         where m.series_id = :series and m.release_id is not distinct from :release
           and m.new_best is not null),
      moved as (
        select s.kind, s.measure, s.month, s.victims, s.reason,
               case when s.reason = 'recoded' then c.from_version || ' → ' || c.to_version end as versions,
               sum(s.difference) as difference, sum(s.facts) as more, count(distinct s.fact_id) as facts
          from side s left join fact_change c on c.id = s.change_id
         group by 1, 2, 3, 4, 5, 6),
      present as (
        select *
          from unnest(:kinds::text[], :measures::text[], :months::text[], :groups::text[],
                      :figures::bigint[], :facts::bigint[])
            p (kind, measure, month, victims, figure, facts)),
      cell as (
        select m.*, coalesce(p.figure, 0) as now, coalesce(p.facts, 0) as facts_now,
               sum(m.difference) over w as cell_difference, sum(m.more) over w as cell_more
          from moved m
          left join present p using (kind, measure, month, victims)
        window w as (partition by m.kind, m.measure, m.month, m.victims))
      select kind, measure, month, victims, reason, versions, difference, facts,
             case when facts_now > 0 then now end as now,
             case when facts_now - cell_more > 0 then now - cell_difference end as before
        from cell
       order by kind desc, measure, month ~ '^[0-9]' desc, month desc, victims, reason, versions
      """;

  private static final String FACTS =
      """
      select m.kind, m.fact_id, m.article_id, m.reason, m.old_said, m.new_said, m.old_measure,
             m.old_month, m.old_victims, m.old_best, m.new_measure, m.new_month, m.new_victims,
             m.new_best, d.decision_id,
             case when m.reason = 'recoded' then c.from_version || ' → ' || c.to_version end as versions,
             case when c.kind = m.kind and c.fact_id = m.fact_id then c.old_rule end as old_rule,
             case when c.kind = m.kind and c.fact_id = m.fact_id then c.new_rule end as new_rule,
             a.published, a.source, a.title, a.url,
             coalesce(v.quote, e.quote, c.old_values ->> 'quote') as quote
        from release_move m
        left join fact_change c on c.id = m.change_id
        left join article a on a.id = m.article_id
        left join violence_claim v on m.kind = 'violence_claim' and v.id = m.fact_id
        left join cooperation_event e on m.kind = 'cooperation_event' and e.id = m.fact_id
        left join release_draft d
          on m.reason = 'correction' and d.series_id = m.series_id and d.kind = m.kind
         and d.fact_id = m.fact_id
       where m.series_id = :series and m.release_id is not distinct from :release
       order by m.reason, a.published desc nulls last, m.article_id, m.kind desc, m.fact_id
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate beside;
  private final long series;
  private final Collection<Figure> present;
  private final @Nullable Long release;
  private final @Nullable Since since;
  private final long facts;

  /**
   * Takes what was found.
   *
   * @param present the figures of the workbook
   * @param release whose moves they are, null those of the workbook that is being written
   * @param since what it is compared with, null for the first one
   * @param facts how many have moved
   */
  Moves(
      JdbcClient jdbc,
      TransactionTemplate beside,
      long series,
      Collection<Figure> present,
      @Nullable Long release,
      @Nullable Since since,
      long facts) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.series = series;
    this.present = present;
    this.release = release;
    this.since = since;
    this.facts = facts;
  }

  /**
   * The release that a workbook is compared with.
   *
   * @param date its business date
   */
  public record Since(LocalDate date) {}

  /** The release that the workbook is compared with, null for the first of its kind and period. */
  public @Nullable Since since() {
    return since;
  }

  /** The number of its series. */
  public long series() {
    return series;
  }

  /** Whether it is a release of its own, not the last one written again. */
  public boolean isNew() {
    return release == null;
  }

  /** How many facts have moved. */
  public long count() {
    return facts;
  }

  /** The figures that have moved, by reason. */
  public List<MovedFigure> figures() {
    // The snapshot that the workbook is written from began before the moves were found.
    return Objects.requireNonNull(
        beside.execute(
            _ ->
                asked(FIGURES)
                    .param("kinds", column(figure -> figure.cell().kind().table()))
                    .param("measures", column(figure -> figure.cell().of().measure()))
                    .param("months", column(figure -> figure.cell().of().month()))
                    .param("groups", column(figure -> figure.cell().of().group()))
                    .param("figures", numbers(Figure::sum))
                    .param("facts", numbers(Figure::facts))
                    .query((row, number) -> figure(row))
                    .list()));
  }

  /** Gives every fact that has moved. */
  public void facts(Consumer<MovedFact> to) {
    beside.executeWithoutResult(
        _ ->
            asked(FACTS)
                .withFetchSize(ROWS_PER_FETCH)
                .query(
                    row -> {
                      to.accept(fact(row));
                    }));
  }

  private String[] column(Function<Figure, String> word) {
    return present.stream().map(word).toArray(String[]::new);
  }

  private Long[] numbers(ToLongFunction<Figure> number) {
    return present.stream().mapToLong(number).boxed().toArray(Long[]::new);
  }

  private JdbcClient.StatementSpec asked(String sql) {
    return jdbc.sql(sql).param("series", series).param("release", release, Types.BIGINT);
  }

  private static MovedFigure figure(ResultSet row) throws SQLException {
    return new MovedFigure(
        ReleasedFact.Kind.of(row.getString("kind")),
        new ReleasedFact.Cell(
            row.getString("measure"), row.getString("month"), row.getString("victims")),
        row.getObject("before") == null ? null : row.getLong("before"),
        row.getObject("now") == null ? null : row.getLong("now"),
        row.getLong("difference"),
        row.getLong("facts"),
        Reason.of(row.getString("reason")),
        row.getString("versions"));
  }

  private static MovedFact fact(ResultSet row) throws SQLException {
    return new MovedFact(
        ReleasedFact.Kind.of(row.getString("kind")),
        row.getLong("fact_id"),
        Reason.of(row.getString("reason")),
        row.getString("old_said"),
        row.getString("new_said"),
        cell(row, "old_"),
        cell(row, "new_"),
        row.getObject("old_best", Integer.class),
        row.getObject("new_best", Integer.class),
        new MovedFact.Coding(
            row.getString("versions"), row.getString("old_rule"), row.getString("new_rule")),
        row.getObject("decision_id", Long.class),
        new MovedFact.Article(
            row.getLong("article_id"),
            row.getObject("published", LocalDate.class),
            row.getString("source"),
            row.getString("title"),
            row.getString("url"),
            row.getString("quote")));
  }

  private static ReleasedFact.@Nullable Cell cell(ResultSet row, String side) throws SQLException {
    String measure = row.getString(side + "measure");
    return measure == null
        ? null
        : new ReleasedFact.Cell(
            measure,
            Objects.requireNonNull(row.getString(side + "month")),
            Objects.requireNonNull(row.getString(side + "victims")));
  }
}
