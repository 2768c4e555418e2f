package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what is taken down of a workbook with the last release of its series. */
final class MoveFinder {

  /**
   * A fact moved where its figure, its cell or its values are others. Its cause is its own: it is
   * new, was coded again, decided on or found to be a copy. One without such a cause has that of
   * others of its article (a part told apart takes from the whole) or of its incident (another
   * report speaks for it now).
   */
  private static final String MOVES =
      """
      insert into release_move (series_id, kind, fact_id, article_id, reason, change_id, old_measure,
        old_month, old_victims, old_best, old_said, new_measure, new_month, new_victims, new_best,
        new_said)
      with moved as (
        select coalesce(d.kind, f.kind) as kind, coalesce(d.fact_id, f.fact_id) as fact_id,
               coalesce(d.article_id, f.article_id) as article_id,
               f.measure as old_measure, f.month as old_month, f.victims as old_victims,
               f.best as old_best, f.said as old_said, f.copy as old_copy, f.group_id as old_group,
               f.decision_id as old_decision,
               d.measure as new_measure, d.month as new_month, d.victims as new_victims,
               d.best as new_best, d.said as new_said, d.copy as new_copy, d.group_id as new_group,
               d.decision_id as new_decision
          from (select series_id, kind, fact_id from release_draft where series_id = :series
                union all
                select series_id, kind, fact_id from release_gone where series_id = :series) t
          left join release_draft d using (series_id, kind, fact_id)
          left join release_fact f using (series_id, kind, fact_id)
         where (f.measure, f.month, f.victims, f.low, f.best, f.high, f.said)
            is distinct from (d.measure, d.month, d.victims, d.low, d.best, d.high, d.said)),
      changed as (
        select m.*, c.change_id,
               case when m.old_said is null then m.article_id > :article else false end as is_new,
               m.old_said is not null and m.new_said is not null as stayed
          from moved m
          left join lateral (
            select max(c.id) as change_id from fact_change c
             where c.kind = m.kind and c.fact_id = m.fact_id and c.id > :change) c on true),
      caused as (
        select c.*,
               case when c.is_new then 'new_article'
                    when c.stayed and c.old_decision is distinct from c.new_decision then 'correction'
                    when c.change_id is not null then 'recoded'
                    when c.stayed and c.old_copy <> c.new_copy then 'copy'
                    when c.stayed and c.old_said <> c.new_said then 'other'
                    when c.old_said is null then 'period'
                    when not c.stayed and (
                           exists (select 1 from violence_claim v
                                    where c.kind = 'violence_claim' and v.id = c.fact_id)
                           or exists (select 1 from cooperation_event e
                                       where c.kind = 'cooperation_event' and e.id = c.fact_id)) then 'period'
                    when not c.stayed then 'removed' end as own
          from changed c),
      ranked as (
        select c.*, array_position(
                 array['correction', 'recoded', 'new_article', 'copy', 'removed', 'other', 'period'], own) as rank
          from caused c
         where own is not null),
      of_article as (
        select distinct on (kind, article_id) kind, article_id, own, change_id
          from ranked
         order by kind, article_id, rank, fact_id),
      of_group as (
        select distinct on (kind, joined) kind, joined, own, change_id
          from (select kind, old_group as joined, own, change_id, rank, fact_id from ranked
                union all
                select kind, new_group, own, change_id, rank, fact_id from ranked) g
         where joined is not null
         order by kind, joined, rank, fact_id)
      select :series, c.kind, c.fact_id, c.article_id,
             coalesce(c.own, a.own, n.own, o.own, 'joined'),
             case when c.own is not null then c.change_id
                  else coalesce(a.change_id, n.change_id, o.change_id) end,
             c.old_measure, c.old_month, c.old_victims, c.old_best, c.old_said,
             c.new_measure, c.new_month, c.new_victims, c.new_best, c.new_said
        from caused c
        left join of_article a on a.kind = c.kind and a.article_id = c.article_id
        left join of_group n on n.kind = c.kind and n.joined = c.new_group
        left join of_group o on o.kind = c.kind and o.joined = c.old_group
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate beside;
  private final long series;
  private final Collection<Figure> figures;

  MoveFinder(JdbcClient jdbc, TransactionTemplate beside, long series, Collection<Figure> figures) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.series = series;
    this.figures = figures;
  }

  /**
   * A release.
   *
   * @param base date of the one before it, or null
   * @param moves how many facts it has otherwise
   */
  private record Release(
      long id,
      LocalDate date,
      @Nullable LocalDate base,
      long lastArticle,
      long lastChange,
      long moves) {}

  /** Finds and stores what has moved up to a business date, in the present transaction. */
  Moves find(LocalDate date) {
    Release last = last().orElse(null);
    if (last == null) {
      return moves(null, null, 0);
    }
    jdbc.sql("analyze release_draft, release_gone").update();
    int moves =
        jdbc.sql(MOVES)
            .param("series", series)
            .param("article", last.lastArticle())
            .param("change", last.lastChange())
            .update();
    if (moves == 0 && last.date().equals(date)) {
      LocalDate base = last.base();
      return moves(last.id(), base == null ? null : new Moves.Since(base), last.moves());
    }
    return moves(null, new Moves.Since(last.date()), moves);
  }

  private Moves moves(@Nullable Long release, Moves.@Nullable Since since, long facts) {
    return new Moves(jdbc, beside, series, figures, release, since, facts);
  }

  private Optional<Release> last() {
    return jdbc.sql(
            """
            select r.id, r.business_date, b.business_date as base, r.last_article, r.last_change,
                   (select count(*) from release_move m where m.release_id = r.id) as moves
              from release r left join release b on b.id = r.base_id
             where r.series_id = ?
             order by r.id desc
             limit 1
            """)
        .param(series)
        .query(
            (row, number) ->
                new Release(
                    row.getLong("id"),
                    row.getObject("business_date", LocalDate.class),
                    row.getObject("base", LocalDate.class),
                    row.getLong("last_article"),
                    row.getLong("last_change"),
                    row.getLong("moves")))
        .optional();
  }
}
