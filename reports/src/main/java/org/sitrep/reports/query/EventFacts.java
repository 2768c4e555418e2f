package org.sitrep.reports.query;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads cooperation events: the newest article first, then as told in the article. */
public final class EventFacts {

  private static final int ROWS_PER_FETCH = 1_000;

  // What is planned lies ahead: it belongs to the day on which it was told.
  private static final String DAY =
      """
      coalesce(case when e.status = 'planned' then a.published end,
               e.event_day, a.published, date '-infinity')""";

  /** Whether an event e of an article a is in scope. */
  static final String IN_SCOPE =
      """
      %s between :from and :to
         and (cardinality(:countries::text[]) = 0 or e.parties && :countries::text[])
         and (cardinality(:actors::text[]) = 0 or exists (
               select 1 from unnest(e.parties) party where lower(party) = any (:actors::text[])))"""
          .formatted(DAY);

  private static final String FEW = events("", "e.parties");

  // The parties of all events at once: one after the other they cost more than all the rest. What
  // an analyst made of
  // them is not in their table.
  private static final String ALL =
      events(
          """
          left join (
                 select m.event_id, array_agg(p.name order by p.name collate "C") as names
                   from cooperation_party m
                   join actor p on p.id = m.actor_id
                  group by m.event_id) q on q.event_id = e.id""",
          """
          case when 'parties' = any (e.corrected_fields) then e.parties else coalesce(q.names, '{}') end""");

  private final JdbcClient jdbc;

  EventFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String events(String join, String parties) {
    return """
    select %s,
           %s as parties
      from reviewed_event e
      %s
      join article a on a.id = e.article_id
      join archive r on r.id = a.archive_id
      left join story t on t.id = a.story_id
      left join act_event n on n.event_id = e.id
     where %s
     order by a.published desc nulls last, a.id, e.ordinal
    """
        .formatted(FactRows.EVENT, parties, join, IN_SCOPE);
  }

  /** Gives every event in scope. */
  public void all(Scope scope, Consumer<Event> to) {
    read(ALL, scope, to);
  }

  /** The same, for few days. */
  public void few(Scope scope, Consumer<Event> to) {
    read(FEW, scope, to);
  }

  private void read(String sql, Scope scope, Consumer<Event> to) {
    scope
        .bind(jdbc.sql(sql))
        .withFetchSize(ROWS_PER_FETCH)
        .query(
            row -> {
              to.accept(FactRows.event(row));
            });
  }
}
