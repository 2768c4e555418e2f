package org.sitrep.reports.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Puts the rows of an incident together, one for each of its tolls; tells how many incidents there
 * are.
 */
final class IncidentRows implements ResultSetExtractor<Long> {

  private final Consumer<Incident> to;

  IncidentRows(Consumer<Incident> to) {
    this.to = to;
  }

  @Override
  public Long extractData(ResultSet row) throws SQLException {
    long given = 0;
    Incident incident = null;
    while (row.next()) {
      if (incident == null || incident.id() != row.getLong("id")) {
        if (incident != null) {
          to.accept(incident);
        }
        incident = incident(row);
        given++;
      }
      String measure = row.getString("measure");
      if (measure != null) {
        Map<String, Incident.Toll> tolls =
            measure.equals("killed") ? incident.killed() : incident.injured();
        tolls.put(
            row.getString("victims"),
            new Incident.Toll(row.getInt("low"), row.getInt("best"), row.getInt("high")));
      }
    }
    if (incident != null) {
      to.accept(incident);
    }
    return given;
  }

  private static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        row.getLong("id"),
        row.getString("country"),
        row.getString("place"),
        FactRows.day(row, "from_date"),
        FactRows.day(row, "to_date"),
        row.getString("method"),
        row.getString("perpetrator"),
        new TreeMap<>(),
        new TreeMap<>(),
        row.getInt("sources"),
        row.getInt("reports"),
        FactRows.day(row, "first_report"),
        FactRows.day(row, "last_report"),
        row.getString("fact_key"));
  }
}
