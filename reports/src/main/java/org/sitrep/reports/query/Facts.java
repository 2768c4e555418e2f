package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads facts for reports. Lists come as streams in a fixed order: the newest article first, then
 * as told in the article; the facts of one article follow each other. Texts of articles are never
 * read.
 */
public final class Facts {

  private static final int ROWS_PER_FETCH = 1_000;

  private static final String CLAIM_DAY = "coalesce(c.from_date, a.published, date '-infinity')";

  private static final String OF_CLAIM =
      """
      (cardinality(:countries::text[]) = 0 or c.country = any (:countries::text[]))
         and (cardinality(:actors::text[]) = 0 or lower(c.perpetrator) = any (:actors::text[]))""";

  private static final String CLAIMS =
      """
      select %s
        from reviewed_claim c
        join article a on a.id = c.article_id
        join archive r on r.id = a.archive_id
        left join story t on t.id = a.story_id
        left join incident_claim n on n.claim_id = c.id
       where %s between :from and :to
         and %s
       order by a.published desc nulls last, a.id, c.ordinal
      """
          .formatted(FactRows.CLAIM, CLAIM_DAY, OF_CLAIM);

  private static final String TOTALS =
      """
      select (select count(*) from archive where status = 'loaded') as archives,
             (select coalesce(sum(records), 0) from archive) as records,
             (select count(*) from rejected_record r join archive on archive.id = r.archive_id
               where archive.status <> 'imported') as rejected,
             count(*) as articles,
             count(*) filter (where t.lead_id <> article.id) as copies,
             count(*) filter (where published is null) as undated,
             count(*) filter (where coder_version is null) as waiting,
             count(*) filter (where coder_version is not null and coded_at is null) as failed,
             min(published) as first_published,
             max(published) as last_published,
             array(select distinct coder_version from article
                    where coded_at is not null order by 1) as coders,
             (select count(*) from reviewed_claim c join article a on a.id = c.article_id
               where %s between :from and :to and %s) as claims,
             (select count(*) from reviewed_event e join article a on a.id = e.article_id
               where %s) as events
        from article left join story t on t.id = article.story_id
      """
          .formatted(CLAIM_DAY, OF_CLAIM, EventFacts.IN_SCOPE);

  private static final String UNKNOWN =
      """
      select name
        from unnest(:countries::text[]) asked (name)
       where not exists (select 1 from actor where actor.name = asked.name)
         and not exists (select 1 from violence_claim where country = asked.name)
      union all
      select name
        from unnest(:actors::text[]) asked (name)
       where not exists (select 1 from actor where lower(actor.name) = asked.name)
      """;

  private static final String INCIDENTS =
      """
      select i.id, i.country, i.place, i.from_date, i.to_date, i.method, p.name as perpetrator,
             i.sources, i.reports, i.first_report, i.last_report,
             k.fact_key,
             t.measure, t.victims, t.low, t.best, t.high
        from incident i
        left join lateral (
          select c.fact_key
            from incident_claim m
            join violence_claim c on c.id = m.claim_id
            join article a on a.id = c.article_id
           where m.incident_id = i.id
           order by a.published nulls last, a.archive_id, a.ordinal, c.ordinal
           limit 1) k on true
        left join actor p on p.id = i.perpetrator_id
        left join incident_toll t on t.incident_id = i.id
       where not i.total
         and coalesce(i.from_date, i.first_report, date '-infinity') between :from and :to
         and (cardinality(:countries::text[]) = 0 or i.country = any (:countries::text[]))
         and (cardinality(:actors::text[]) = 0 or lower(p.name) = any (:actors::text[]))
       order by i.from_date desc nulls last, i.id, t.measure, t.victims
      """;

  private static final String RULE_REVIEWS =
      """
      select kind, rule, count(*) as facts,
             count(distinct decision_id) filter (where decision = 'accept') as accepted,
             count(distinct decision_id) filter (where decision = 'correct') as corrected,
             count(distinct decision_id) filter (where decision = 'reject') as rejected
        from (select 'violence' as kind, rule, decision_id, case when via <> 'copy' then decision end as decision
                from reviewed_claim
              union all
              select 'cooperation', rule, decision_id, case when via <> 'copy' then decision end
                from reviewed_event) f
       group by kind, rule
      """;

  private static final String REJECTIONS =
      """
      with g as (
        select archive_id, step, reason, count(*) as count, min(id) as first
          from rejected_record
         group by archive_id, step, reason)
      select r.file, g.step, g.reason, g.count, j.entry, j.byte_offset, j.detail
        from g
        join rejected_record j on j.id = g.first
        join archive r on r.id = g.archive_id
       where r.status <> 'imported'
       order by r.file, r.id, g.step, g.count desc, g.reason
      """;

  private final JdbcClient jdbc;
  private final Map<Object, Object> summaries = new HashMap<>();

  Facts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far the database has come. */
  public ReleaseMarks marks() {
    return jdbc.sql(
            """
            select (select coalesce(max(id), 0) from article) as article,
                   (select coalesce(max(id), 0) from fact_change) as change
            """)
        .query((row, number) -> new ReleaseMarks(row.getLong("article"), row.getLong("change")))
        .single();
  }

  /** The countries and actors of a scope that no stored fact names. */
  public List<String> unknown(Scope scope) {
    List<String> unknown =
        in(scope, UNKNOWN).query((row, number) -> String.valueOf(row.getString(1))).list();
    return Stream.concat(scope.countries().stream(), scope.actors().stream())
        .filter(name -> unknown.contains(name) || unknown.contains(name.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** From the day of the first article to that of the last, empty where none has a day. */
  public Optional<Period> published() {
    return jdbc.sql("select min(published) as first, max(published) as last from article")
        .query(
            (row, number) -> {
              LocalDate last = FactRows.day(row, "last");
              return last == null ? null : new Period(FactRows.day(row, "first"), last);
            })
        .optional();
  }

  /** What totals are of. */
  private record Counted(Scope scope) {}

  /** Counts. */
  public Totals totals(Scope scope) {
    return summary(new Counted(scope), Totals.class, counted -> count(counted.scope()));
  }

  private Totals count(Scope scope) {
    return in(scope, TOTALS)
        .query(
            (row, number) ->
                new Totals(
                    row.getLong("archives"),
                    row.getLong("records"),
                    row.getLong("articles"),
                    row.getLong("copies"),
                    row.getLong("undated"),
                    row.getLong("waiting"),
                    row.getLong("failed"),
                    row.getLong("rejected"),
                    FactRows.day(row, "first_published"),
                    FactRows.day(row, "last_published"),
                    FactRows.words(row, "coders"),
                    row.getLong("claims"),
                    row.getLong("events")))
        .single();
  }

  /**
   * What sheets of one or several workbooks work out from this snapshot together: made for the
   * first that asks.
   *
   * @param key a record of what it is made of, of a type that makes nothing else
   */
  public <K, T> T summary(K key, Class<T> type, Function<K, T> made) {
    Object summary = summaries.get(key);
    if (summary == null) {
      summary = made.apply(key);
      summaries.put(key, summary);
    }
    return type.cast(summary);
  }

  /** The cooperation events. */
  public EventFacts ofEvents() {
    return new EventFacts(jdbc);
  }

  /** What facts come from. */
  public ArticleFacts ofArticles() {
    return new ArticleFacts(jdbc);
  }

  /** What is told of incidents. */
  public IncidentFacts ofIncidents() {
    return new IncidentFacts(jdbc);
  }

  /** Gives every violence claim in scope. */
  public void claims(Scope scope, Consumer<Claim> to) {
    in(scope, CLAIMS)
        .withFetchSize(ROWS_PER_FETCH)
        .query(
            row -> {
              to.accept(FactRows.claim(row));
            });
  }

  /** Gives every incident in scope, the latest first. */
  public void incidents(Scope scope, Consumer<Incident> to) {
    in(scope, INCIDENTS).withFetchSize(ROWS_PER_FETCH).query(new IncidentRows(to));
  }

  /**
   * How analysts reviewed what each rule coded, of all facts; those decided on a copy count once.
   */
  public List<RuleReview> ruleReviews() {
    return jdbc.sql(RULE_REVIEWS)
        .query(
            (row, number) ->
                new RuleReview(
                    row.getString("kind"),
                    row.getString("rule"),
                    row.getLong("facts"),
                    row.getLong("accepted"),
                    row.getLong("corrected"),
                    row.getLong("rejected")))
        .list();
  }

  /** The refused records of all archives, by archive, step and reason. */
  public List<Rejections> rejections() {
    return jdbc.sql(REJECTIONS)
        .query(
            (row, number) ->
                new Rejections(
                    row.getString("file"),
                    row.getString("step"),
                    row.getString("reason"),
                    row.getLong("count"),
                    row.getString("entry"),
                    row.getLong("byte_offset"),
                    row.getString("detail")))
        .list();
  }

  private JdbcClient.StatementSpec in(Scope scope, String sql) {
    return scope.bind(jdbc.sql(sql));
  }
}
