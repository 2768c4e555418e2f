package org.sitrep.ingest.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.incident.Report;
import org.sitrep.core.incident.ReportedClaim;
import org.sitrep.core.incident.ReportingArticle;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Qualifier;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stored claims with their articles, as the rule of incidents reads them. */
final class ToldClaims {

  private static final String COLUMNS =
      """
      c.id, c.measure, c.low, c.best, c.high, c.qualifier, c.victims, p.name as perpetrator,
      c.perpetrator_status, c.method, c.country, l.name as place, c.from_date, c.to_date, c.scope,
      c.attribution, c.quote, a.id as article, a.story_id, a.source, a.published, a.title,
      a.dateline, a.archive_id, a.ordinal
      """;

  private static final String TABLES =
      """
      violence_claim c
      join article a on a.id = c.article_id
      left join actor p on p.id = c.perpetrator_id
      left join place l on l.id = c.place_id
      """;

  private static final String OF_ARTICLES =
      "select %s from %s where c.article_id = any(?) order by a.id, c.ordinal"
          .formatted(COLUMNS, TABLES);

  private static final String OF_INCIDENTS =
      """
      select i.incident_id, %s from incident_claim i join %s on i.claim_id = c.id
       where i.incident_id = any(?) and c.article_id <> all(?)
       order by i.incident_id, coalesce(a.published, date 'infinity'), a.archive_id, a.ordinal, c.ordinal
      """
          .formatted(COLUMNS, TABLES);

  private final JdbcClient jdbc;

  ToldClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A claim with its article. */
  private record Told(ReportingArticle article, ReportedClaim claim) {}

  /** The claims of some articles, by article. */
  Map<ReportingArticle, List<ReportedClaim>> ofArticles(Collection<Long> articles) {
    Map<ReportingArticle, List<ReportedClaim>> claims = new LinkedHashMap<>();
    jdbc.sql(OF_ARTICLES)
        .param(articles.toArray(Long[]::new))
        .query(
            row -> {
              add(told(row), claims);
            });
    return claims;
  }

  /** The reports of some incidents, by incident, without those of some articles. */
  Map<Long, List<Report>> ofIncidents(Collection<Long> incidents, Collection<Long> without) {
    Map<Long, Map<ReportingArticle, List<ReportedClaim>>> claims = new LinkedHashMap<>();
    jdbc.sql(OF_INCIDENTS)
        .params(incidents.toArray(Long[]::new), without.toArray(Long[]::new))
        .query(
            row -> {
              add(
                  told(row),
                  claims.computeIfAbsent(row.getLong("incident_id"), _ -> new LinkedHashMap<>()));
            });
    Map<Long, List<Report>> reports = new LinkedHashMap<>();
    claims.forEach(
        (incident, articles) ->
            reports.put(
                incident,
                articles.entrySet().stream()
                    .map(article -> new Report(article.getKey(), article.getValue()))
                    .toList()));
    return reports;
  }

  private static void add(Told told, Map<ReportingArticle, List<ReportedClaim>> claims) {
    claims.computeIfAbsent(told.article(), _ -> new ArrayList<>()).add(told.claim());
  }

  private static Told told(ResultSet row) throws SQLException {
    CodedClaim claim =
        new CodedClaim(
            row.getString("quote"),
            Coded.of(row, "measure", Measure.values(), Measure::code),
            new Estimate(
                number(row, "low"),
                row.getInt("best"),
                number(row, "high"),
                Coded.of(row, "qualifier", Qualifier.values(), Qualifier::code)),
            victims(row),
            row.getString("perpetrator"),
            Coded.orNull(
                row, "perpetrator_status", PerpetratorStatus.values(), PerpetratorStatus::code),
            Coded.orNull(row, "method", Method.values(), Method::code),
            row.getString("country"),
            row.getString("place"),
            Coded.day(row, "from_date"),
            Coded.day(row, "to_date"),
            Coded.of(row, "scope", Scope.values(), Scope::code),
            row.getString("attribution"));
    return new Told(Coded.article(row), new ReportedClaim(row.getLong("id"), claim));
  }

  private static Set<VictimGroup> victims(ResultSet row) throws SQLException {
    Set<String> codes = Set.of((String[]) row.getArray("victims").getArray());
    return Stream.of(VictimGroup.values())
        .filter(group -> codes.contains(group.code()))
        .collect(Collectors.toSet());
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
