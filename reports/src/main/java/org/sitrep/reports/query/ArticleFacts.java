package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the articles that facts come from; their texts are never read. */
public final class ArticleFacts {

  // Of articles a with their stories t.
  private static final String COUNTS =
      """
      count(*) as articles,
             count(*) filter (where t.lead_id <> a.id) as copies,
             count(*) filter (where a.coded_at is not null and f.article_id is null) as without_facts,
             count(*) filter (where a.coded_at is null) as not_coded""";

  private static final String WITH_FACTS =
      """
      article a
        left join story t on t.id = a.story_id
        left join (select article_id from violence_claim
                   union
                   select article_id from cooperation_event) f on f.article_id = a.id""";

  private static final String MONTHS =
      """
      select to_char(a.published, 'YYYY-MM') as month, a.source,
             %s,
             array_agg(distinct a.language) filter (where a.language is not null) as languages,
             sum(count(*)) over (partition by a.source) as of_source,
             coalesce(sum(count(*)) filter (where to_char(a.published, 'YYYY-MM') is null)
                        over (partition by a.source), 0) as undated_of_source
        from %s
       where a.published is null or a.published between :from and :to
       group by 1, 2
       order by 1 desc nulls last, articles desc, a.source nulls last
      """
          .formatted(COUNTS, WITH_FACTS);

  private static final String DAYS =
      """
      select a.published, a.source,
             %s
        from article a
        left join story t on t.id = a.story_id
        left join lateral (
          select a.id as article_id
           where exists (select 1 from violence_claim c where c.article_id = a.id)
              or exists (select 1 from cooperation_event e where e.article_id = a.id)) f on true
       where a.published between :from and :to
       group by 1, 2
       order by 1, 2
      """
          .formatted(COUNTS);

  private final JdbcClient jdbc;

  ArticleFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The articles of a period and those without a date, by month and source, the latest first. */
  public List<MonthCoverage> months(Period period) {
    return jdbc.sql(MONTHS)
        .param("from", period.first())
        .param("to", period.to())
        .query(
            (row, number) ->
                new MonthCoverage(
                    row.getString("month"),
                    row.getString("source"),
                    row.getLong("articles"),
                    row.getLong("copies"),
                    row.getLong("without_facts"),
                    row.getLong("not_coded"),
                    FactRows.words(row, "languages"),
                    row.getLong("of_source"),
                    row.getLong("undated_of_source")))
        .list();
  }

  /** The articles of some days, by day and source, the earliest first. */
  public List<DayCoverage> days(LocalDate from, LocalDate to) {
    return jdbc.sql(DAYS)
        .param("from", from)
        .param("to", to)
        .query(
            (row, number) ->
                new DayCoverage(
                    Objects.requireNonNull(FactRows.day(row, "published")),
                    row.getString("source"),
                    row.getLong("articles"),
                    row.getLong("copies"),
                    row.getLong("without_facts")))
        .list();
  }
}
