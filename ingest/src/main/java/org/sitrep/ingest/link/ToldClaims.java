package org.sitrep.ingest.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.core.incident.Report;
import org.sitrep.core.incident.ReportedClaim;
import org.sitrep.core.incident.ReportingArticle;
import org.sitrep.ingest.facts.CodedRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stored claims as reviewed, with their articles, as the rule of incidents reads them. */
final class ToldClaims {

  private static final String COLUMNS =
      """
      c.id, c.measure, c.low, c.best, c.high, c.qualifier, c.victims, c.perpetrator,
      c.perpetrator_status, c.method, c.country, c.place, c.from_date, c.to_date, c.scope,
      c.attribution, c.quote,
      """
          + ArticleRow.COLUMNS;

  private static final String TABLES =
      """
      reviewed_claim c
      join article a on a.id = c.article_id
      """;

  private static final String OF_ARTICLES =
      ("select %s from %s where c.article_id = any(?) and not c.is_rejected order by a.id,"
              + " c.ordinal")
          .formatted(COLUMNS, TABLES);

  private static final String OF_INCIDENTS =
      """
      select n.incident_id, %s from %s join incident_claim n on n.claim_id = c.id
       where n.incident_id = any(?) and c.article_id <> all(?) and not c.is_rejected
       order by n.incident_id, coalesce(a.published, date 'infinity'), a.archive_id, a.ordinal, c.ordinal
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
    return new Told(
        ArticleRow.article(row), new ReportedClaim(row.getLong("id"), CodedRow.claim(row)));
  }
}
