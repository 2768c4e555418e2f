package org.sitrep.ingest.review;

import java.util.Locale;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.Intensity;
import org.sitrep.core.cooperation.QuadClass;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds for every decision that holds the facts that it is on as they are coded now, and has those
 * linked again for which that makes a difference.
 *
 * <p>A decision is on the facts of its key. Where that is gone it is on what is coded from the same
 * sentence now: with the same measure, best and victims first; what was accepted or rejected must
 * still be the same figure, or the same act. A fact without a decision takes that on the same
 * sentence of a copy of its text.
 */
class AppliedDecisions {

  private static final String WANTED =
      """
      create temporary table wanted_review on commit drop as
      with live as (
        select * from review_decision
         where superseded_at is null and decision <> 'withdraw' and fact_key like '%1$s%%'),
      own as (
        select f.id as fact_id, d.id as decision_id
          from live d join %2$s f on f.fact_key = d.fact_key),
      candidates as (
        select d.id as decision_id, f.id as fact_id, f.article_id, d.decision, %3$s as likeness
          from live d
          join %2$s f on f.fact_key >= left(d.fact_key, 22) and f.fact_key < left(d.fact_key, 22) || '~'
         where not exists (select 1 from %2$s o where o.fact_key = d.fact_key)
           and not exists (select 1 from live o where o.fact_key = f.fact_key)
           and %4$s
           and (f.quote = d.quote
                or int4range(f.span_start, f.span_end) && int4range(d.span_start, d.span_end))),
      ranked as (
        select *, rank() over (partition by decision_id, article_id order by likeness desc) as rank,
               count(*) over (partition by decision_id, article_id, likeness) as equals,
               count(*) over (partition by decision_id, article_id) as all_of_them
          from candidates),
      moved as (
        select distinct on (fact_id) fact_id, decision_id
          from ranked
         where rank = 1
           and case when likeness >= 4 then equals = 1 else decision = 'correct' and all_of_them = 1 end
         order by fact_id, likeness desc, decision_id desc),
      applied as (
        select fact_id, decision_id, 'key' as via from own
        union all select fact_id, decision_id, 'sentence' from moved),
      copied as (
        select distinct on (c.id) c.id as fact_id, p.decision_id, 'copy' as via
          from applied p
          join %2$s f on f.id = p.fact_id
          join article a on a.id = f.article_id
          join article b on b.story_id = a.story_id and b.id <> a.id
          join %2$s c on c.article_id = b.id and c.quote = f.quote and %5$s
         where not exists (select 1 from applied o where o.fact_id = c.id)
         order by c.id, p.decision_id desc)
      select * from applied union all select * from copied
      """;

  private static final String CLAIMS =
      WANTED.formatted(
          "v",
          "violence_claim",
          """
          4 * (f.best = (d.coded ->> 'best')::integer)::integer
            + 2 * (to_jsonb(f.victims) = d.coded -> 'victims')::integer + (f.quote = d.quote)::integer""",
          "f.measure = d.coded ->> 'measure'",
          "c.measure = f.measure and c.best = f.best and c.victims = f.victims");

  private static final String PARTIES =
      "array(select m.actor_id from cooperation_party m where m.event_id = %s.id order by 1)";

  private static final String EVENTS =
      WANTED.formatted(
          "c",
          "cooperation_event",
          """
          4 * (f.form = d.coded ->> 'form' and to_jsonb(array(
                 select p.name from cooperation_party m join actor p on p.id = m.actor_id
                  where m.event_id = f.id order by p.name collate "C")) = d.coded -> 'parties')::integer
            + (f.quote = d.quote)::integer""",
          "f.type = d.coded ->> 'type'",
          "c.type = f.type and c.form = f.form and %s = %s"
              .formatted(PARTIES.formatted("c"), PARTIES.formatted("f")));

  private final JdbcClient jdbc;

  AppliedDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Applies all decisions anew, in the present transaction.
   *
   * @return how many facts have another decision than before
   */
  int apply() {
    int changed = apply(CLAIMS, "claim_review", "claim_id", "violence_claim");
    changed += apply(EVENTS, "event_review", "event_id", "cooperation_event");
    weigh();
    return changed;
  }

  private int apply(String wanted, String table, String fact, String facts) {
    jdbc.sql("drop table if exists wanted_review").update();
    jdbc.sql(wanted).update();
    // An accepted fact is linked as one that nobody has looked at.
    jdbc.sql(
            """
            update article set facts_linked = false
             where facts_linked and id in (
               select f.article_id
                 from %1$s r
                 full join wanted_review w on w.fact_id = r.%2$s
                 join %3$s f on f.id = coalesce(w.fact_id, r.%2$s)
                 left join review_decision n on n.id = w.decision_id
                 left join review_decision o on o.id = r.decision_id
                where w.decision_id is distinct from r.decision_id
                  and (n.decision in ('reject', 'correct') or o.decision in ('reject', 'correct')))
            """
                .formatted(table, fact, facts))
        .update();
    int gone =
        jdbc.sql(
                """
                delete from %1$s r
                 where not exists (select 1 from wanted_review w where w.fact_id = r.%2$s)
                """
                    .formatted(table, fact))
            .update();
    return gone
        + jdbc.sql(
                """
                insert into %1$s as r (%2$s, decision_id, via) select * from wanted_review
                on conflict (%2$s) do update set decision_id = excluded.decision_id, via = excluded.via
                 where (r.decision_id, r.via) is distinct from (excluded.decision_id, excluded.via)
                """
                    .formatted(table, fact))
            .update();
  }

  /** Class and intensity hang on type, form and parties. */
  private void weigh() {
    jdbc.sql(
            """
            select e.id, e.type, e.form, cardinality(e.parties) as parties
              from reviewed_event e
             where e.corrected_fields && array['type', 'form', 'parties']
            """)
        .query(
            (row, number) -> {
              EventType type = EventType.valueOf(row.getString("type"));
              Form form = Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT));
              return new Object[] {
                QuadClass.of(type).code(),
                Intensity.of(type, form, row.getInt("parties")),
                row.getLong("id")
              };
            })
        .list()
        .forEach(
            weight ->
                jdbc.sql("update event_review set quad_class = ?, intensity = ? where event_id = ?")
                    .params(weight)
                    .update());
    jdbc.sql(
            """
            update event_review r set quad_class = null, intensity = null
              from review_decision d
             where d.id = r.decision_id and r.intensity is not null
               and d.corrected -> 'type' is null and d.corrected -> 'form' is null
               and d.corrected -> 'parties' is null
            """)
        .update();
  }
}
