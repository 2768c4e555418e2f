package org.sitrep.reports.query;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of queries as facts. */
final class FactRows {

  private static final String ORIGIN =
      """
      a.id as article, a.published, a.source, a.title, a.url,
      r.file as archive, a.entry, a.byte_offset""";

  // A copy of an article that was published before it.
  private static final String COPY = "coalesce(t.lead_id <> a.id, false)";

  private static final String REVIEW =
      """
      f.fact_key, f.decision_id, f.decision, f.decided_by, f.note, f.via, f.corrected_fields,
      f.coded_as""";

  /**
   * What {@link #claim} reads of {@code reviewed_claim} c, {@code article} a, {@code archive} r,
   * {@code story} t and {@code incident_claim} n.
   */
  static final String CLAIM =
      """
      c.id, c.measure, c.low, c.best, c.high, c.qualifier, c.victims, c.perpetrator_status,
             c.method, c.country, c.from_date, c.to_date, c.scope, c.attribution,
             c.quote, c.span_start, c.span_end, c.rule, c.coder_version, c.perpetrator, c.place,
             n.incident_id, coalesce(not n.counted, %1$s) as told_again, %1$s as reprint,
             %2$s,
             %3$s"""
          .formatted(COPY, REVIEW.replace("f.", "c."), ORIGIN);

  /**
   * What {@link #event} reads of {@code reviewed_event} e, {@code article} a, {@code archive} r,
   * {@code story} t and {@code act_event} n, but for the parties.
   */
  static final String EVENT =
      """
      e.id, e.type, e.form, e.quad_class, e.intensity, e.fields, e.event_date, e.event_day, e.status, e.attribution,
             e.quote, e.span_start, e.span_end, e.rule, e.coder_version, e.initiator,
             n.act_id, coalesce(not n.counted, %1$s) as told_again, %1$s as reprint,
             array(select array[m.name, m.office, p.name]
                     from official_mention m
                     join actor p on p.id = m.party_id
                    where m.article_id = e.article_id and m.span_start >= e.span_start
                      and m.span_end <= e.span_end
                    order by m.ordinal) as officials,
             %2$s,
             %3$s"""
          .formatted(COPY, REVIEW.replace("f.", "e."), ORIGIN);

  private FactRows() {}

  static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getLong("id"),
        row.getObject("incident_id", Long.class),
        origin(row),
        review(row),
        row.getString("measure"),
        number(row, "low"),
        row.getInt("best"),
        number(row, "high"),
        row.getString("qualifier"),
        words(row, "victims"),
        row.getString("perpetrator"),
        row.getString("perpetrator_status"),
        row.getString("method"),
        row.getString("country"),
        row.getString("place"),
        day(row, "from_date"),
        day(row, "to_date"),
        row.getString("scope"),
        row.getString("attribution"));
  }

  static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong("id"),
        row.getObject("act_id", Long.class),
        origin(row),
        review(row),
        row.getString("type"),
        row.getString("form"),
        words(row, "parties"),
        row.getString("initiator"),
        words(row, "fields"),
        row.getString("event_date"),
        day(row, "event_day"),
        row.getString("status"),
        row.getString("attribution"),
        row.getString("quad_class"),
        row.getDouble("intensity"),
        officials(row.getArray("officials")));
  }

  private static List<Official> officials(Array rows) throws SQLException {
    return rows.getArray() instanceof String[][] told
        ? Arrays.stream(told).map(FactRows::official).toList()
        : List.of();
  }

  private static Official official(@Nullable String[] told) {
    return new Official(String.valueOf(told[0]), told[1], String.valueOf(told[2]));
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        row.getString("fact_key"),
        row.getObject("decision_id", Long.class),
        row.getString("decision"),
        row.getString("decided_by"),
        row.getString("note"),
        row.getString("via"),
        words(row, "corrected_fields"),
        row.getString("coded_as"));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getLong("article"),
        day(row, "published"),
        row.getString("source"),
        row.getString("title"),
        row.getString("url"),
        row.getString("archive"),
        row.getString("entry"),
        row.getLong("byte_offset"),
        row.getBoolean("told_again"),
        row.getBoolean("reprint"),
        row.getString("quote"),
        row.getInt("span_start"),
        row.getInt("span_end"),
        row.getString("rule"),
        row.getString("coder_version"));
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static List<String> words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
