package org.sitrep.reports.query;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who acts for the parties of events: officials named in the sentences of these. */
public final class OfficialFacts {

  private static final int ROWS_PER_FETCH = 1_000;

  private static final String SPOKEN_FOR =
      """
      select m.name as official, m.office, p.name as party,
             array(select o.name || coalesce(' (' || o.office || ')', '')
                     from official_mention o
                     join actor q on q.id = o.party_id
                    where o.article_id = e.article_id and q.name <> p.name and q.name = any (e.parties)
                      and o.span_start >= e.span_start and o.span_end <= e.span_end
                    order by o.ordinal) as others,
             %s
        from reviewed_event e
        join official_mention m
          on m.article_id = e.article_id and m.span_start >= e.span_start and m.span_end <= e.span_end
        join actor p on p.id = m.party_id
        join article a on a.id = e.article_id
        join archive r on r.id = a.archive_id
        left join story t on t.id = a.story_id
        left join act_event n on n.event_id = e.id
       where %s
         and p.name = any (e.parties)
         and e.status = 'done' and not e.is_rejected
         and coalesce(n.counted, t.lead_id = a.id, true)
       order by e.event_day desc nulls last, a.published desc nulls last, a.id, e.ordinal, m.ordinal
      """
          .formatted(FactRows.EVENT, Facts.EVENT_IN_SCOPE);

  private final JdbcClient jdbc;

  OfficialFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives each official of each counted event of the scope, the latest event first. */
  public void spokenFor(Scope scope, Consumer<SpokenFor> to) {
    scope
        .bind(jdbc.sql(SPOKEN_FOR))
        .withFetchSize(ROWS_PER_FETCH)
        .query(
            row -> {
              to.accept(
                  new SpokenFor(
                      row.getString("official"),
                      row.getString("office"),
                      row.getString("party"),
                      FactRows.words(row, "others"),
                      FactRows.event(row)));
            });
  }
}
