package org.sitrep.reports.set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for tests, by SQL, so that reports are tested against the tables and nothing else. */
final class Samples {

  private final JdbcTemplate jdbc;

  Samples(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.execute(
        "truncate archive, article, rejected_record, actor, place, violence_claim,"
            + " cooperation_event, cooperation_party, story, incident, act, fact_change, review_decision, release_series,"
            + " release_draft, release_gone, report_set restart identity cascade");
  }

  /** A small world: two papers, a copy, wholes and parts, a total, two parties and more. */
  void small() {
    jdbc.execute(
        """
        insert into archive (sha256, file, bytes, format, status, registered_at, loaded_at,
                             records, articles, rejected)
        values (repeat('a', 64), 'papers.jsonl.gz', 1000, 'jsonl', 'loaded', now(), now(), 6, 5, 1);
        insert into article (archive_id, entry, byte_offset, ordinal, url, title, source, published,
                             text, content_sha256, loaded_at, coder_version, coded_at)
        values
          (1, 'papers.jsonl', 0, 0, 'https://example.org/a?x=1&y=2', 'Blast in Northtown', 'Daily',
           '2026-11-03', 'text', 'a', now(), '1', now()),
          (1, 'papers.jsonl', 300, 1, 'https://example.com/b', 'Blast in Northtown', 'Wire',
           '2026-11-03', 'text', 'a', now(), '1', now()),
          (1, 'papers.jsonl', 600, 2, 'not an address', '=HYPERLINK("x")', 'Daily',
           '2026-10-20', 'text', 'c', now(), '1', now()),
          (1, 'papers.jsonl', 800, 3, null, 'Talks', null,
           '2026-11-05', 'text', 'd', now(), '1', now()),
          (1, 'papers.jsonl', 900, 4, null, 'Undated', null, null, 'text', 'e', now(), null, null);
        insert into rejected_record (archive_id, step, entry, byte_offset, ordinal, reason, detail,
                                     raw, raw_length, job_execution_id, rejected_at)
        values (1, 'loadArticlesStep', 'papers.jsonl', 950, 5, 'no-text', 'the record has no text',
                ''::bytea, 0, 1, now());
        insert into actor (name, kind) values
          ('PK', 'state'), ('US', 'state'), ('United Nations', 'organisation'),
          ('unidentified gunmen', 'other');
        insert into place (name, country) values ('Northtown', 'PK');
        """);
    // Ten killed, among them three soldiers; the same text twice.
    claim(1, 0, "killed", "10, 10, 10", "exact", "{}", "2026-11-02", "incident", "Ten died.");
    claim(
        1,
        1,
        "killed",
        "3, 3, null",
        "at_least",
        "{security_forces}",
        "2026-11-02",
        "incident",
        "At least three of them were soldiers.");
    claim(
        1,
        2,
        "injured",
        "null, 7, 7",
        "at_most",
        "{civilians}",
        "2026-11-02",
        "incident",
        "Up to seven residents were hurt.");
    claim(2, 0, "killed", "10, 10, 10", "exact", "{}", "2026-11-02", "incident", "Ten died.");
    claim(
        3,
        0,
        "killed",
        "2, 2, 2",
        "exact",
        "{civilians}",
        "2026-10-19",
        "incident",
        "=1+1 \u0007 _x0041_ <b>&amp;</b> \uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD");
    claim(
        3,
        1,
        "killed",
        "200, 200, null",
        "at_least",
        "{civilians}",
        "2026-09-01",
        "aggregate",
        "Over 200 civilians were killed since September.");
    claim(3, 2, "killed", "1, 1, 1", "exact", "{militants}", null, "incident", "A gunman died.");
    stories();
    event(4, 0, "CONSULT", "meeting", "{counter_terrorism,trade}", "2026-11-04", "done", 1, 2);
    event(4, 1, "SUPPORT", "meeting", "{trade}", "2026-11", "done", 1, 2, 3);
    event(4, 2, "AGREE", "agreement", "{border}", "2027", "planned", 1, 2);
  }

  /** The second article copies the first; both tell of one incident. */
  private void stories() {
    jdbc.execute(
        """
        insert into story (lead_id) values (1), (3), (4), (5);
        update article set story_id = case id when 1 then 1 when 2 then 1 else id - 1 end,
                           story_overlap = 1, facts_linked = true;
        insert into incident (country, place, from_date, to_date, method, sources, reports,
                              first_report, last_report, total)
        values ('PK', 'Northtown', '2026-11-02', '2026-11-02', 'bombing', 2, 3, '2026-11-03',
                '2026-11-05', false),
               ('PK', 'Northtown', '2026-09-01', '2026-09-01', null, 1, 1, null, null, true);
        insert into incident_toll values (1, 'killed', 'all', 8, 10, 12, 2),
          (1, 'killed', 'security_forces', 3, 3, 3, 1), (1, 'injured', 'all', 0, 7, 7, 1);
        insert into incident_claim
        select id, 1, article_id = 1 from violence_claim where article_id in (1, 2);
        """);
  }

  private void claim(
      int article,
      int ordinal,
      String measure,
      String figures,
      String qualifier,
      String victims,
      @Nullable String from,
      String scope,
      String quote) {
    jdbc.update(
        """
        insert into violence_claim (article_id, ordinal, measure, low, best, high, qualifier,
          victims, perpetrator_id, perpetrator_status, method, country, place_id, from_date,
          to_date, scope, attribution, quote, span_start, span_end, rule, coder_version, fact_key)
        values (?, ?, ?, %s, ?, ?::text[], 4, 'stated', 'bombing', 'PK', 1, ?::date, ?::date, ?,
          'police', ?, 0, 9, 'killed-passive', '1',
          'v' || md5(concat_ws('|', ?::int, ?::int)))
        """
            .formatted(figures),
        article,
        ordinal,
        measure,
        qualifier,
        victims,
        from,
        from,
        scope,
        quote,
        article,
        ordinal);
  }

  private void event(
      int article,
      int ordinal,
      String type,
      String form,
      String fields,
      String date,
      String status,
      int... parties) {
    Long id =
        jdbc.queryForObject(
            """
            insert into cooperation_event (article_id, ordinal, type, form, fields, event_date,
              event_day, status, quote, span_start, span_end, rule, coder_version, quad_class,
              intensity, fact_key)
            values (?, ?, ?, ?, ?::text[], ?, rpad(?, 10, '-01-01')::date, ?, 'They met.', 0, 9,
              'meet', '1', 'verbal_cooperation', 1.5,
              'c' || md5(concat_ws('|', ?::int, ?::int)))
            returning id
            """,
            Long.class,
            article,
            ordinal,
            type,
            form,
            fields,
            date,
            date,
            status,
            article,
            ordinal);
    for (int party : parties) {
      jdbc.update("insert into cooperation_party values (?, ?)", id, party);
    }
  }
}
