package org.sitrep.ingest.review;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents as they are linked now. */
class IncidentLookup {

  private final JdbcClient jdbc;

  IncidentLookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The incident of a claim, by the claim's key. */
  Optional<Long> of(String fact) {
    return jdbc.sql(
            """
            select i.incident_id from violence_claim c join incident_claim i on i.claim_id = c.id
             where c.fact_key = ? order by 1 limit 1
            """)
        .param(fact)
        .query(Long.class)
        .optional();
  }

  /** All claims of an incident. */
  List<Long> claims(long incident) {
    return jdbc.sql("select claim_id from incident_claim where incident_id = ? order by 1")
        .param(incident)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The claims of one key in an incident: one, unless its article came from two archives. */
  List<Long> claims(long incident, String fact) {
    return jdbc.sql(
            """
            select c.id from incident_claim i join violence_claim c on c.id = i.claim_id
             where i.incident_id = ? and c.fact_key = ? order by 1
            """)
        .params(incident, fact)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** What the article of a claim tells of an incident, and the copies of its text. */
  List<Long> report(long incident, String fact) {
    return jdbc.sql(
            """
            select c.id from incident_claim i
              join violence_claim c on c.id = i.claim_id join article a on a.id = c.article_id
             where i.incident_id = ?
               and exists (select 1 from violence_claim o join article b on b.id = o.article_id
                            where o.fact_key = ? and (b.id = a.id or b.story_id = a.story_id))
             order by 1
            """)
        .params(incident, fact)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
