package org.sitrep.ingest.link;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.incident.Incident;
import org.sitrep.core.incident.IncidentMap;
import org.sitrep.core.incident.Report;
import org.sitrep.core.incident.ReportedClaim;
import org.sitrep.core.incident.Summary;
import org.sitrep.core.incident.Toll;
import org.sitrep.core.violence.VictimGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of incidents. */
final class IncidentRows {

  private static final int BATCH = 500;

  /** Victims of a toll that counts all of them. */
  private static final String ALL = "all";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final Gazetteer gazetteer;

  IncidentRows(JdbcTemplate jdbc, Gazetteer gazetteer) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.gazetteer = gazetteer;
  }

  private record Row(long id, Incident incident, Summary summary) {}

  private record TollRow(long incident, Toll toll) {}

  /** What is kept of incidents by now. */
  Kept kept() {
    return new Kept(client, "incident");
  }

  /**
   * Stores what has changed.
   *
   * @param left incidents that may have lost reports
   */
  void write(IncidentMap map, Set<Long> left) {
    Set<Long> changed = new HashSet<>(left);
    map.changed().forEach(incident -> changed.add(incident.id()));
    List<Row> rows = new ArrayList<>();
    for (Incident incident : map.incidents()) {
      if (changed.contains(incident.id())) {
        rows.add(new Row(incident.id(), incident, Summary.of(incident.reports(), gazetteer)));
      }
    }
    changed.addAll(map.removed());
    clear(changed);
    insert(rows);
    insertTolls(rows);
    insertLinks(map, rows);
    rows.forEach(row -> changed.remove(row.id()));
    client
        .sql("delete from incident where id = any(?)")
        .param(changed.toArray(Long[]::new))
        .update();
  }

  private void clear(Set<Long> changed) {
    Long[] ids = changed.toArray(Long[]::new);
    for (String table :
        List.of("incident_toll", "incident_key", "incident_report", "incident_claim")) {
      client.sql("delete from " + table + " where incident_id = any(?)").param(ids).update();
    }
  }

  private void insert(List<Row> rows) {
    jdbc.batchUpdate(
        """
        insert into incident (id, country, place, from_date, to_date, method, perpetrator_id,
          sources, reports, first_report, last_report, total)
        values (?, ?, ?, ?, ?, ?, (select id from actor where name = ?), ?, ?, ?, ?, ?)
        on conflict (id) do update set country = excluded.country, place = excluded.place,
          from_date = excluded.from_date, to_date = excluded.to_date, method = excluded.method,
          perpetrator_id = excluded.perpetrator_id, sources = excluded.sources,
          reports = excluded.reports, first_report = excluded.first_report,
          last_report = excluded.last_report, total = excluded.total
        """,
        rows,
        BATCH,
        (statement, row) -> {
          Summary summary = row.summary();
          statement.setLong(1, row.id());
          statement.setString(2, summary.country());
          statement.setString(3, summary.place());
          statement.setObject(4, summary.from(), Types.DATE);
          statement.setObject(5, summary.to(), Types.DATE);
          statement.setString(6, summary.method() == null ? null : summary.method().code());
          statement.setString(7, summary.perpetrator());
          statement.setInt(8, summary.sources());
          statement.setInt(9, summary.reports());
          statement.setObject(10, summary.firstReport(), Types.DATE);
          statement.setObject(11, summary.lastReport(), Types.DATE);
          statement.setBoolean(12, summary.total());
        });
  }

  private void insertTolls(List<Row> rows) {
    List<TollRow> tolls = new ArrayList<>();
    for (Row row : rows) {
      row.summary().tolls().forEach(toll -> tolls.add(new TollRow(row.id(), toll)));
    }
    jdbc.batchUpdate(
        "insert into incident_toll (incident_id, measure, victims, low, best, high, sources)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        tolls,
        BATCH,
        (statement, row) -> {
          VictimGroup group = row.toll().group();
          statement.setLong(1, row.incident());
          statement.setString(2, row.toll().measure().code());
          statement.setString(3, group == null ? ALL : group.code());
          statement.setInt(4, row.toll().low());
          statement.setInt(5, row.toll().best());
          statement.setInt(6, row.toll().high());
          statement.setInt(7, row.toll().sources());
        });
  }

  private void insertLinks(IncidentMap map, List<Row> rows) {
    Links<String> keys = Links.toTexts();
    Links<Long> articles = Links.toNumbers();
    Links<Long> claims = Links.toNumbers();
    for (Row row : rows) {
      map.kept(row.incident()).forEach(key -> keys.add(row.id(), key));
      for (Report report : row.incident().reports()) {
        articles.add(row.id(), report.article().id());
        for (ReportedClaim claim : report.claims()) {
          claims.add(row.id(), claim.id(), row.summary().counted().contains(claim.id()));
        }
      }
    }
    keys.insert(client, "incident_key (incident_id, key)");
    articles.insert(client, "incident_report (incident_id, article_id)");
    claims.insert(client, "incident_claim (incident_id, claim_id, counted)");
  }
}
