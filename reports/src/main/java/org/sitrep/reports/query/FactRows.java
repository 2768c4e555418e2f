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
        row.getDouble("intensity"));
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
