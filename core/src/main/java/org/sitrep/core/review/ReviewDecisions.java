package org.sitrep.core.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored decisions on facts and on incidents, and whether they hold now. */
public interface ReviewDecisions extends JpaRepository<ReviewDecision, Long> {

  /**
   * The newest decisions on facts.
   *
   * @param history those too that later ones have taken the place of
   * @param most how many
   */
  @Query(
      nativeQuery = true,
      value =
          """
          with content as (
            select content_sha256, bool_or(coded_at is not null) as coded
              from article where content_sha256 in (select content_sha256 from review_decision)
             group by 1),
          listed as (
            select d.*, coalesce(c.via, e.via) as via, coalesce(c.facts, e.facts) as facts
              from review_decision d
              left join lateral (select min(via) as via, count(*) as facts from claim_review r
                                  where r.decision_id = d.id having count(*) > 0) c on true
              left join lateral (select min(via) as via, count(*) as facts from event_review r
                                  where r.decision_id = d.id having count(*) > 0) e on true
             where :history or d.superseded_at is null)
          select l.id, l.fact_key as "factKey", l.decision, l.corrected::text as corrected, l.note,
                 l.decided_by as "decidedBy", l.decided_at as "decidedAt", l.title, l.quote, l.rule,
                 l.file, l.sheet, l.cell_row as "cellRow", l.superseded_at as "supersededAt",
                 l.via, coalesce(l.facts, 0) as facts,
                 case when l.superseded_at is not null then 'a later decision has its place'
                      when l.decision = 'withdraw' or l.via is not null then null
                      when a.content_sha256 is null then 'its article is not in the database'
                      when not a.coded then 'its article is not coded now'
                      else coalesce('its sentence is coded otherwise now: '
                        || (select string_agg(told, ', ')
                              from (select c.measure || ' ' || c.best as told from violence_claim c
                                     where c.fact_key >= left(l.fact_key, 22) and c.fact_key < left(l.fact_key, 22) || '~'
                                       and int4range(c.span_start, c.span_end) && int4range(l.span_start, l.span_end)
                                    union
                                    select e.type || ' ' || e.form from cooperation_event e
                                     where e.fact_key >= left(l.fact_key, 22) and e.fact_key < left(l.fact_key, 22) || '~'
                                       and int4range(e.span_start, e.span_end) && int4range(l.span_start, l.span_end)) t),
                        'nothing is coded from its sentence now') end as "notApplied"
            from listed l
            left join content a on a.content_sha256 = l.content_sha256
           order by l.id desc
           limit :most
          """)
  List<Listed> newest(boolean history, int most);

  /** The newest decisions on incidents. */
  @Query(
      nativeQuery = true,
      value =
          """
          select d.id, d.decision, d.note, d.decided_by as "decidedBy", d.decided_at as "decidedAt",
                 d.file, d.sheet, d.cell_row as "cellRow", t.ones, t.others,
                 case when t.ones = 0 or t.others = 0 then 'one side of it is not coded now'
                      when (d.decision = 'same') <> t.meet then 'a later decision says otherwise' end as "notApplied"
            from incident_decision d
            cross join lateral (
              select count(*) filter (where f.side = 1 and i.claim_id is not null) as ones,
                     count(*) filter (where f.side = 2 and i.claim_id is not null) as others,
                     coalesce(array_agg(i.incident_id) filter (where f.side = 1)
                       && array_agg(i.incident_id) filter (where f.side = 2), false) as meet
                from incident_decision_fact f
                left join violence_claim c
                  on c.fact_key >= f.article_key and c.fact_key < f.article_key || '~'
                 and int4range(c.span_start, c.span_end) && int4range(f.span_start, f.span_end)
                left join incident_claim i on i.claim_id = c.id
               where f.decision_id = d.id) t
           order by d.id desc
           limit :most
          """)
  List<ListedRuling> newestOnIncidents(int most);

  /** A decision on a fact, for people. */
  interface Listed {
    long getId();

    String getFactKey();

    String getDecision();

    /** JSON. */
    String getCorrected();

    @Nullable String getNote();

    String getDecidedBy();

    Instant getDecidedAt();

    String getTitle();

    String getQuote();

    String getRule();

    String getFile();

    String getSheet();

    int getCellRow();

    @Nullable Instant getSupersededAt();

    /** How it was found for the facts that it is on. */
    @Nullable String getVia();

    /** How many facts it is on. */
    long getFacts();

    /** Why it is on none, or null where it is. */
    @Nullable String getNotApplied();
  }

  /** A decision on incidents, for people. */
  interface ListedRuling {
    long getId();

    /** {@code same} or {@code apart}. */
    String getDecision();

    @Nullable String getNote();

    String getDecidedBy();

    Instant getDecidedAt();

    String getFile();

    String getSheet();

    int getCellRow();

    /** Claims of one side that are coded now. */
    long getOnes();

    /** Claims of the other side that are coded now. */
    long getOthers();

    /** Why it does not hold, or null where it does. */
    @Nullable String getNotApplied();
  }
}
