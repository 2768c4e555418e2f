package org.sitrep.ingest.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sitrep.ingest.review.ReviewOutcome.Decided;
import org.sitrep.ingest.review.ReviewOutcome.NewDecision;
import org.sitrep.ingest.review.ReviewOutcome.NewRuling;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of decisions. */
class DecisionRows {

  private final JdbcClient jdbc;

  DecisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where decisions stand.
   *
   * @param sha256 of the workbook
   * @param name of the workbook
   * @param run the job's execution
   */
  record Source(String sha256, String name, long run) {}

  void write(Decided decided, Source source, Instant now) {
    NewDecision decision = decided.decision();
    if (decision != null) {
      write(decided, decision, source, now);
    }
    for (NewRuling ruling : decided.rulings()) {
      write(decided, ruling, source, now);
    }
  }

  private void write(Decided decided, NewDecision decision, Source source, Instant now) {
    jdbc.sql(
            """
            update review_decision set superseded_at = ?
             where superseded_at is null and (fact_key = ? or id = ?)
            """)
        .params(
            Timestamp.from(now),
            decision.key(),
            decision.replaces() == null ? 0 : decision.replaces())
        .update();
    boolean claim = decision.key().startsWith("v");
    jdbc.sql(
            """
            insert into review_decision (fact_key, decision, corrected, note, decided_by, decided_at,
              coded, content_sha256, title, url, quote, span_start, span_end, rule, coder_version,
              file_sha256, file, sheet, cell_row, job_execution_id)
            select c.fact_key, ?, ?::jsonb, ?, ?, ?, %s, a.content_sha256, a.title, a.url, c.quote,
                   c.span_start, c.span_end, c.rule, c.coder_version, ?, ?, ?, ?, ?
              from %s c join article a on a.id = c.article_id
             where c.fact_key = ?
             order by c.id
             limit 1
            """
                .formatted(
                    claim ? FactLookup.CODED_CLAIM : FactLookup.CODED_EVENT,
                    claim ? "violence_claim" : "cooperation_event"))
        .param(decision.decision().code())
        .param(FactLookup.json(decision.corrected()))
        .param(decided.note())
        .param(decided.by())
        .param(Timestamp.from(now))
        .param(source.sha256())
        .param(source.name())
        .param(decided.row().sheet().name())
        .param(decided.row().row().number())
        .param(source.run())
        .param(decision.key())
        .update();
  }

  private void write(Decided decided, NewRuling ruling, Source source, Instant now) {
    long id =
        jdbc.sql(
                """
                insert into incident_decision (decision, note, decided_by, decided_at, file_sha256,
                  file, sheet, cell_row, job_execution_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning id
                """)
            .param(ruling.same() ? "same" : "apart")
            .param(decided.note())
            .param(decided.by())
            .param(Timestamp.from(now))
            .param(source.sha256())
            .param(source.name())
            .param(decided.row().sheet().name())
            .param(decided.row().row().number())
            .param(source.run())
            .query(Long.class)
            .single();
    side(id, 1, ruling.ones());
    side(id, 2, ruling.others());
    jdbc.sql(
            """
            update article set facts_linked = false
             where id in (select article_id from violence_claim where id = any(?))
            """)
        .param(ruling.ones().toArray(Long[]::new))
        .update();
  }

  /** The same content on both sides, from two archives, stands where it was said first. */
  private void side(long decision, int side, List<Long> claims) {
    jdbc.sql(
            """
            insert into incident_decision_fact (decision_id, side, fact_key, article_key, span_start,
              span_end)
            select ?, ?, fact_key, left(fact_key, 22), min(span_start), max(span_end)
              from violence_claim where id = any(?)
             group by fact_key
            on conflict do nothing
            """)
        .params(decision, side, claims.toArray(Long[]::new))
        .update();
  }
}
