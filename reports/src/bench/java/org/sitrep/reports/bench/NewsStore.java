package org.sitrep.reports.bench;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A made store of coded and linked articles of general news, with as many facts as the coder finds
 * in such: 17 articles of 100 tell of violence, with two claims on average, 20 of acts, with four.
 * One in six is a copy; two or three articles tell of an incident. Five years, evenly spread, two
 * articles of 100 without a date; texts of some 3 KB that pack as news do.
 */
final class NewsStore {

  static final LocalDate DATE = LocalDate.of(2026, 11, 30);

  private static final int YEARS = 5;

  // Repeatable chance: a number from 0 to n - 1 that hangs on i and a salt.
  private static final String CHANCE =
      """
      create or replace function pick(i bigint, salt bigint, n integer) returns integer
        language sql immutable parallel safe
        return ((hashint8extended(i, salt) & 2147483647) % n)::integer
      """;

  private static final List<String> POOLS =
      List.of(
          """
          create unlogged table pool_word as
          select n, substr(translate(md5(n::text), '0123456789', 'etaoinshrl'), 1, 2 + pick(n, 1, 9)) as word
            from generate_series(0, 2999) n
          """,
          """
          create unlogged table pool_text as
          select t as n, string_agg(w.word, ' ') as text
            from generate_series(0, 1999) t
            cross join generate_series(1, 480) at
            join pool_word w on w.n = pick(t * 1000 + at, 2, 1 + pick(t * 1000 + at, 3, 3000))
           group by t
          """,
          """
          create unlogged table pool_line as
          select t as n, string_agg(w.word, ' ') as line
            from generate_series(0, 9999) t
            cross join generate_series(1, 27) at
            join pool_word w on w.n = pick(t * 100 + at, 4, 3000)
           group by t
          """,
          "create unique index on pool_text (n)",
          "create unique index on pool_line (n)",
          """
          insert into actor (name, kind)
          select chr(65 + n / 26) || chr(65 + n % 26), 'state' from generate_series(0, 79) n
          union all
          select 'Organisation ' || n, 'organisation' from generate_series(1, 300) n
          union all
          select 'Group ' || n, 'armed_group' from generate_series(1, 120) n
          """,
          """
          insert into place (name, country)
          select 'Town ' || n, chr(65 + c / 26) || chr(65 + c % 26)
            from generate_series(1, 4000) n cross join lateral (select pick(n, 5, 80)) p (c)
          """,
          """
          insert into archive (sha256, file, bytes, format, status, registered_at, loaded_at)
          select md5(n::text) || md5(n::text), 'news-' || n || '.warc.gz', 1000000, 'warc', 'loaded', now(), now()
            from generate_series(1, 60) n
          """);

  // Of articles a: whether one tells of violence or acts.
  private static final String VIOLENT = " pick(a.id, 11, 100) < 17";
  private static final String ACTS = " pick(a.id, 12, 100) < 20";

  private static final String ARTICLES =
      """
      insert into article (id, archive_id, entry, byte_offset, ordinal, url, title, source, published, language,
        text, content_sha256, loaded_at, coder_version, coded_at, facts_linked, story_id)
      overriding system value
      select i, 1 + pick(i, 6, 60), 'segment-' || i / 5000, i::bigint * 4000, i,
             'https://paper-' || s.n || '.example.org/news/' || i || '-' || pick(i, 7, 1000000),
             initcap(left(l.line, 60)), 'Paper ' || s.n,
             case when pick(i, 8, 50) > 0 then date '2026-11-30' - ((:articles - i::bigint) * :days / :articles)::integer end,
             'en', x.text, md5(i::text), now(), '1', now(), true,
             case when i % 6 = 0 then i - 1 else i end
        from generate_series(1, :articles) i
        cross join lateral (select pick(i, 9, 1 + pick(i, 10, 150))) s (n)
        join pool_text x on x.n = pick(i, 13, 2000)
        join pool_line l on l.n = pick(i, 14, 10000)
      """;

  private static final String STORIES =
      """
      insert into story (id, lead_id) overriding system value
      select i, i from generate_series(1, :articles) i where i % 6 > 0
      """;

  // Claims of three articles are of one incident, whose place and day they share.
  private static final String CLAIMS =
      """
      insert into violence_claim (article_id, ordinal, measure, low, best, high, qualifier, victims,
        perpetrator_id, perpetrator_status, method, country, place_id, from_date, to_date, scope, attribution,
        quote, span_start, span_end, rule, coder_version, fact_key)
      select a.id, o,
             (array['killed', 'killed', 'killed', 'injured', 'injured', 'arrested', 'attacks', 'abducted'])[1 + pick(f.id, 21, 8)],
             f.n, f.n, case when pick(f.id, 22, 5) > 0 then f.n + pick(f.id, 23, 2) end,
             (array['exact', 'exact', 'about', 'at_least'])[1 + pick(f.id, 24, 4)],
             (array['{}', '{}', '{civilians}', '{security_forces}', '{militants}']::text[])[1 + pick(f.id, 25, 5)]::text[],
             case when by.named then 381 + pick(i.id, 26, 120) end, case when by.named then 'stated' end,
             (array['bombing', 'shooting', 'clash', 'raid', 'air_strike', null])[1 + pick(i.id, 27, 6)],
             p.country, p.id, d.day, d.day, case when pick(f.id, 28, 10) > 0 then 'incident' else 'aggregate' end,
             case when pick(f.id, 29, 2) = 0 then 'police' end, l.line || '.', 100 * o, 100 * o + length(l.line) + 1,
             'killed-passive', '1', 'v' || md5(a.id::text) || '-' || o
        from article a
        cross join generate_series(1, 1 + pick(a.id, 30, 3)) o
        cross join lateral (select a.id * 10 + o, 1 + pick(a.id * 10 + o, 31, 1 + pick(a.id, 32, 30))) f (id, n)
        cross join lateral (select a.id / 15) i (id)
        cross join lateral (select pick(i.id, 33, 5) > 1) by (named)
        cross join lateral (select coalesce(a.published, date '2026-01-01') - pick(i.id, 34, 3)) d (day)
        join place p on p.id = 1 + pick(i.id, 35, 1 + pick(i.id, 36, 4000))
        join pool_line l on l.n = pick(f.id, 37, 10000)
       where"""
          + VIOLENT;

  private static final List<String> INCIDENTS =
      List.of(
          """
          insert into incident (id, country, place, from_date, to_date, method, perpetrator_id, sources, reports,
            first_report, last_report, total)
          overriding system value
          select c.article_id / 15, min(c.country), min(p.name), min(c.from_date), min(c.from_date), min(c.method),
                 min(c.perpetrator_id), count(distinct c.article_id), count(distinct c.article_id),
                 min(a.published), max(a.published), false
            from violence_claim c
            join article a on a.id = c.article_id
            join place p on p.id = c.place_id
           where c.scope = 'incident'
           group by 1
          """,
          """
          insert into incident_claim (claim_id, incident_id, counted)
          select id, article_id / 15, article_id = max(article_id) over (partition by article_id / 15)
            from violence_claim
           where scope = 'incident'
          """,
          """
          insert into incident_toll (incident_id, measure, victims, low, best, high, sources)
          select n.incident_id, c.measure, 'all', sum(c.low), sum(c.best), sum(c.best), 1
            from incident_claim n join violence_claim c on c.id = n.claim_id
           where n.counted and c.measure in ('killed', 'injured')
           group by 1, 2
          """);

  private static final String EVENTS =
      """
      insert into cooperation_event (article_id, ordinal, type, form, initiator_id, fields, event_date, event_day,
        status, attribution, quote, span_start, span_end, rule, coder_version, quad_class, intensity, fact_key)
      select a.id, o, t.type, t.form, case when t.quad like '%conflict' then 1 + pick(a.id, 41, 80) end,
             (array['{trade}', '{counter_terrorism,security}', '{economy,investment}', '{other}', '{defence}']::text[])
               [1 + pick(a.id, 42, 5)]::text[],
             d.day::text, d.day, case when pick(a.id, 43, 6) > 0 then 'done' else 'planned' end, null,
             l.line || '.', 100 * o, 100 * o + length(l.line) + 1, t.form || '-verb', '1', t.quad, t.score,
             'c' || md5(a.id::text) || '-' || o
        from article a
        cross join generate_series(1, 1 + pick(a.id, 44, 7)) o
        cross join lateral (select a.published - pick(a.id, 45, 3)) d (day)
        join (values (0, 'CONSULT', 'meeting', 'verbal_cooperation', 3.0),
                     (1, 'AGREE', 'agreement', 'verbal_cooperation', 5.0),
                     (2, 'COOPERATE', 'training', 'material_cooperation', 9.5),
                     (3, 'AID', 'funding', 'material_cooperation', 10.0),
                     (4, 'ACCUSE', 'statement', 'verbal_conflict', -2.5),
                     (5, 'SANCTION', 'other', 'material_conflict', -7.0)) t (n, type, form, quad, score)
          on t.n = pick(a.id * 10 + o, 46, 6)
        join pool_line l on l.n = pick(a.id * 10 + o, 47, 10000)
       where"""
          + ACTS;

  private static final List<String> ACTS_OF_EVENTS =
      List.of(
          """
          insert into cooperation_party (event_id, actor_id)
          select distinct e.id, 1 + pick(e.article_id * 10 + n, 51, 1 + pick(e.article_id + n, 52, 380))
            from cooperation_event e cross join generate_series(1, 2 + (pick(e.id, 53, 8) = 0)::integer) n
          """,
          """
          insert into act (id, type, form, status, fields, event_date, event_day, sources, reports, first_report, last_report)
          overriding system value
          select distinct on (article_id / 6) article_id / 6, type, form, status, fields, event_date, event_day, 2, 2,
                 event_day, event_day
            from cooperation_event
           order by article_id / 6, id
          """,
          """
          insert into act_event (event_id, act_id, counted)
          select id, article_id / 6, article_id = min(article_id) over (partition by article_id / 6)
            from cooperation_event
          """,
          """
          insert into official_mention (article_id, ordinal, name, office, party_id, span_start, span_end, rule, coder_version)
          select e.article_id, e.ordinal, 'Official ' || pick(e.id, 54, 3000), 'minister', m.actor_id, e.span_start + 4,
                 e.span_start + 20, 'office', '1'
            from cooperation_event e
            join lateral (select min(actor_id) from cooperation_party p where p.event_id = e.id) m (actor_id) on true
           where pick(e.id, 55, 3) = 0
          """);

  private final JdbcTemplate jdbc;

  NewsStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Fills an empty database. */
  void fill(long articles) {
    jdbc.execute(CHANCE);
    POOLS.forEach(jdbc::execute);
    // Stories name articles, and articles stories.
    jdbc.execute(
        ("set session_replication_role = replica;" + ARTICLES + ";" + STORIES)
            .replace(":articles", Long.toString(articles))
            .replace(":days", Integer.toString(YEARS * 365)));
    jdbc.execute("analyze");
    jdbc.execute(CLAIMS);
    jdbc.execute("analyze violence_claim");
    INCIDENTS.forEach(jdbc::execute);
    jdbc.execute(EVENTS);
    ACTS_OF_EVENTS.forEach(jdbc::execute);
    // As its own worker would have done by the night.
    jdbc.execute("vacuum (analyze)");
  }
}
