package org.sitrep.ingest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.core.incident.Rulings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What analysts have ruled on incidents. A claim stands where its key does; a key that no claim has
 * any more stands for the claims that are coded from its sentence now.
 */
final class RulingRows {

  private static final String STANDS =
      """
      incident_decision_fact f
       join incident_decision d on d.id = f.decision_id
       join violence_claim c on c.fact_key >= f.article_key and c.fact_key < f.article_key || '~'
        and (c.fact_key = f.fact_key
             or (int4range(c.span_start, c.span_end) && int4range(f.span_start, f.span_end)
                 and not exists (select 1 from violence_claim o where o.fact_key = f.fact_key)))
      """;

  private static final String OF_CLAIMS =
      "select c.id, f.decision_id, f.side, d.decision from "
          + STANDS
          + " where c.id = any(?) order by c.id, f.decision_id, f.side";

  private static final String INCIDENTS =
      """
      select distinct i.incident_id
        from incident_decision_fact f
        join violence_claim c on c.fact_key >= f.article_key and c.fact_key < f.article_key || '~'
        join incident_claim i on i.claim_id = c.id
       where f.decision_id in (
         select f.decision_id from %s where c.article_id = any(?))
      """
          .formatted(STANDS);

  private final JdbcClient jdbc;

  RulingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything is ruled. */
  boolean exist() {
    return jdbc.sql("select exists (select 1 from incident_decision)")
        .query(Boolean.class)
        .single();
  }

  Rulings on(Collection<Long> claims) {
    Map<Long, List<Rulings.Stand>> stands = new HashMap<>();
    jdbc.sql(OF_CLAIMS)
        .param(claims.toArray(Long[]::new))
        .query(
            row -> {
              stands
                  .computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                  .add(
                      new Rulings.Stand(
                          row.getLong("decision_id"),
                          row.getString("decision").equals("same"),
                          row.getInt("side")));
            });
    return new Rulings(stands);
  }

  /** The incidents that decisions on claims of some articles speak of. */
  Set<Long> incidentsRuledWith(Collection<Long> articles) {
    return new TreeSet<>(
        jdbc.sql(INCIDENTS).param(articles.toArray(Long[]::new)).query(Long.class).list());
  }
}
