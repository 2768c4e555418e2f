package org.sitrep.ingest.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts by their keys, as they are coded now, and decisions by their numbers. */
class FactLookup {

  /** Names and values of a claim as decisions have them. */
  static final String CODED_CLAIM =
      """
      jsonb_build_object('measure', c.measure, 'low', c.low, 'best', c.best, 'high', c.high,
        'qualifier', c.qualifier, 'victims', c.victims, 'scope', c.scope, 'from', c.from_date,
        'to', c.to_date, 'country', c.country,
        'place', (select l.name from place l where l.id = c.place_id),
        'perpetrator', (select p.name from actor p where p.id = c.perpetrator_id),
        'perpetrator_status', c.perpetrator_status, 'method', c.method)""";

  /** Names and values of an event as decisions have them. */
  static final String CODED_EVENT =
      """
      jsonb_build_object('type', c.type, 'form', c.form,
        'parties', array(select p.name from cooperation_party m join actor p on p.id = m.actor_id
                          where m.event_id = c.id order by p.name collate "C"),
        'initiator', (select p.name from actor p where p.id = c.initiator_id),
        'fields', c.fields, 'date', c.event_date, 'status', c.status)""";

  private static final String MADE =
      "d.id, d.decision, d.corrected, d.note, d.file_sha256, d.cell_row";

  private static final TypeReference<Map<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  FactLookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A fact by its key; of several articles with the same content any one, which are all alike. */
  Optional<JudgedFact> fact(String key) {
    boolean claim = key.startsWith("v");
    return jdbc.sql(
            """
            select %s as coded, r.via, %s
              from %s c
              left join %s r on r.%s = c.id
              left join review_decision d on d.id = r.decision_id
             where c.fact_key = ?
             order by d.id desc nulls last, c.id
             limit 1
            """
                .formatted(
                    claim ? CODED_CLAIM : CODED_EVENT,
                    MADE,
                    claim ? "violence_claim" : "cooperation_event",
                    claim ? "claim_review" : "event_review",
                    claim ? "claim_id" : "event_id"))
        .param(key)
        .query(
            (row, number) ->
                new JudgedFact(
                    values(row.getString("coded")),
                    row.getObject("id") == null ? null : made(row),
                    row.getString("via")))
        .optional();
  }

  /** The decision that holds for a key, whether or not a fact has it now. */
  Optional<MadeDecision> current(String key) {
    return jdbc.sql(
            "select %s from review_decision d where d.fact_key = ? and d.superseded_at is null"
                .formatted(MADE))
        .param(key)
        .query((row, number) -> made(row))
        .optional();
  }

  /** A decision by its number, superseded or not. */
  Optional<MadeDecision> made(long id) {
    return jdbc.sql("select %s from review_decision d where d.id = ?".formatted(MADE))
        .param(id)
        .query((row, number) -> made(row))
        .optional();
  }

  private static MadeDecision made(ResultSet row) throws SQLException {
    return new MadeDecision(
        row.getLong("id"),
        Decision.of(row.getString("decision")),
        values(row.getString("corrected")),
        row.getString("note"),
        row.getString("file_sha256"),
        row.getInt("cell_row"));
  }

  private static Map<String, @Nullable Object> values(String json) {
    return JSON.readValue(json, VALUES);
  }

  static String json(Map<String, @Nullable Object> values) {
    return JSON.writeValueAsString(values);
  }
}
