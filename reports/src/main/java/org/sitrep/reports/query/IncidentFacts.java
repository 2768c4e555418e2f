package org.sitrep.reports.query;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what reports say of incidents, each found through its own keys. */
public final class IncidentFacts {

  private static final int ROWS_PER_FETCH = 1_000;

  // Of an incident i and its perpetrator p.
  private static final String IN_SCOPE =
      """
      not i.total
         and coalesce(i.from_date, i.first_report, date '-infinity') between :from and :to
         and (cardinality(:countries::text[]) = 0 or i.country = any (:countries::text[]))
         and (cardinality(:actors::text[]) = 0 or lower(p.name) = any (:actors::text[]))""";

  private static final String INCIDENT_COUNTS =
      """
      with s as (
        select i.id, min(array_position(array['claimed', 'stated', 'blamed', 'denied'],
                                        c.perpetrator_status)) as word
          from incident i
          join incident_claim n on n.incident_id = i.id
          join violence_claim c on c.id = n.claim_id and c.perpetrator_id = i.perpetrator_id
         where not i.total
           and coalesce(i.from_date, i.first_report, date '-infinity') between :from and :to
         group by i.id)
      select coalesce(i.from_date, i.first_report) as day, i.country, i.place, i.method,
             p.name as perpetrator,
             case when p.id is not null then
               coalesce((array['claimed', 'stated', 'blamed', 'denied'])[s.word], 'stated') end
               as perpetrator_status,
             count(*) as incidents
        from incident i
        left join actor p on p.id = i.perpetrator_id
        left join s on s.id = i.id
       where %s
       group by 1, 2, 3, 4, 5, 6
      """
          .formatted(IN_SCOPE);

  private static final String DEADLIEST =
      """
      with d as (
        select i.id, i.country, i.place, i.from_date, i.method, i.perpetrator_id, i.sources,
               i.reports, k.low, k.best, k.high
          from incident i
          join incident_toll k
            on k.incident_id = i.id and k.measure = 'killed' and k.victims = 'all'
          left join actor p on p.id = i.perpetrator_id
         where %s
           and k.best > 0
         order by k.best desc, i.from_date desc nulls last, i.id
         limit :limit)
      select d.*, p.name as perpetrator, j.low as injured_low, j.best as injured_best,
             j.high as injured_high, q.*
        from d
        left join actor p on p.id = d.perpetrator_id
        left join incident_toll j
          on j.incident_id = d.id and j.measure = 'injured' and j.victims = 'all'
        left join lateral (
          select c.id as claim, c.quote, a.published, a.source, a.title, a.url
            from incident_claim n
            join reviewed_claim c on c.id = n.claim_id
            join article a on a.id = c.article_id
           where n.incident_id = d.id and c.measure = 'killed' and not c.is_rejected
           order by n.counted desc, abs(c.best - d.best), a.published, c.id
           limit 1) q on true
       order by d.best desc, d.from_date desc nulls last, d.id
      """
          .formatted(IN_SCOPE);

  private static final String CLAIMS =
      """
      select %s
        from incident i
        left join actor p on p.id = i.perpetrator_id
        join incident_claim n on n.incident_id = i.id
        join reviewed_claim c on c.id = n.claim_id
        join article a on a.id = c.article_id
        join archive r on r.id = a.archive_id
        left join story t on t.id = a.story_id
       where %s
         and not c.is_rejected and c.scope = 'incident'
         and coalesce(t.lead_id = a.id, true)
       order by i.from_date desc nulls last, i.id, c.measure, c.victims, a.published, a.id,
                c.ordinal
      """
          .formatted(FactRows.CLAIM, IN_SCOPE);

  private final JdbcClient jdbc;

  IncidentFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts the incidents of the scope, in no order. */
  public void counts(Scope scope, Consumer<IncidentCount> to) {
    in(scope, INCIDENT_COUNTS)
        .withFetchSize(ROWS_PER_FETCH)
        .query(
            row -> {
              to.accept(
                  new IncidentCount(
                      FactRows.day(row, "day"),
                      row.getString("country"),
                      row.getString("place"),
                      row.getString("perpetrator"),
                      row.getString("perpetrator_status"),
                      row.getString("method"),
                      row.getLong("incidents")));
            });
  }

  /** The incidents of the scope with the most killed, at most as many as asked for. */
  public List<DeadlyIncident> deadliest(Scope scope, int limit) {
    return in(scope, DEADLIEST)
        .param("limit", limit)
        .query(
            (row, number) ->
                new DeadlyIncident(
                    row.getLong("id"),
                    FactRows.day(row, "from_date"),
                    row.getString("country"),
                    row.getString("place"),
                    row.getString("method"),
                    row.getString("perpetrator"),
                    new Incident.Toll(row.getInt("low"), row.getInt("best"), row.getInt("high")),
                    row.getObject("injured_best") == null
                        ? null
                        : new Incident.Toll(
                            row.getInt("injured_low"),
                            row.getInt("injured_best"),
                            row.getInt("injured_high")),
                    row.getInt("sources"),
                    row.getInt("reports"),
                    row.getObject("claim", Long.class),
                    row.getString("quote"),
                    FactRows.day(row, "published"),
                    row.getString("source"),
                    row.getString("title"),
                    row.getString("url")))
        .list();
  }

  /**
   * Gives the claims of the scope's incidents that are no copies: incident by incident, measure by
   * measure, one set of victims after the other, the earliest article first.
   */
  public void claims(Scope scope, Consumer<Claim> to) {
    in(scope, CLAIMS)
        .withFetchSize(ROWS_PER_FETCH)
        .query(
            row -> {
              to.accept(FactRows.claim(row));
            });
  }

  private JdbcClient.StatementSpec in(Scope scope, String sql) {
    return scope.bind(jdbc.sql(sql));
  }
}
