package org.sitrep.ingest.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.incident.IncidentMap;
import org.sitrep.core.incident.Report;
import org.sitrep.core.incident.ReportSplitter;
import org.sitrep.core.incident.ReportedClaim;
import org.sitrep.core.incident.ReportingArticle;
import org.sitrep.core.incident.Rulings;

/**
 * Joins the claims of articles to incidents: those stored that they can be of are put into a map,
 * the articles are added to it as analysts have ruled, and what has changed is stored. An article
 * that was coded anew leaves the incidents that it told of and is added again.
 */
final class IncidentLinks {

  private final ToldClaims claims;
  private final IncidentRows rows;
  private final RulingRows rulings;
  private final Gazetteer gazetteer;

  IncidentLinks(ToldClaims claims, IncidentRows rows, RulingRows rulings, Gazetteer gazetteer) {
    this.claims = claims;
    this.rows = rows;
    this.rulings = rulings;
    this.gazetteer = gazetteer;
  }

  /** Adds articles in the order of publication. */
  void add(List<Long> articles) {
    Map<ReportingArticle, List<ReportedClaim>> own = claims.ofArticles(articles);
    boolean ruled = rulings.exist();
    ReportSplitter splitter =
        new ReportSplitter(gazetteer, ruled ? rulings.on(ids(own.values())) : Rulings.NONE);
    Map<Long, List<Report>> told = new LinkedHashMap<>();
    own.forEach((article, of) -> told.put(article.id(), splitter.reports(article, of)));
    Set<Long> left = rows.kept().toldBy(articles);
    Set<Long> found = new TreeSet<>(left);
    Set<String> keys = new TreeSet<>();
    told.values()
        .forEach(
            reports ->
                reports.forEach(report -> keys.addAll(IncidentMap.sought(report, gazetteer))));
    found.addAll(rows.kept().keptUnder(keys));
    if (ruled) {
      found.addAll(rulings.incidentsRuledWith(articles));
    }
    Map<Long, List<Report>> stored = claims.ofIncidents(found, articles);
    int reports = told.values().stream().mapToInt(List::size).sum();
    IncidentMap map =
        new IncidentMap(
            gazetteer,
            rows.kept().newNumbers(Math.max(1, reports)),
            ruled ? rulings.on(ids(claimsOf(told, stored))) : Rulings.NONE);
    stored.forEach(map::restore);
    for (long article : articles) {
      map.add(told.getOrDefault(article, List.of()));
    }
    rows.write(map, left);
  }

  private static List<List<ReportedClaim>> claimsOf(
      Map<Long, List<Report>> told, Map<Long, List<Report>> stored) {
    return Stream.of(told, stored)
        .flatMap(all -> all.values().stream())
        .flatMap(List::stream)
        .map(Report::claims)
        .toList();
  }

  private static List<Long> ids(Collection<List<ReportedClaim>> all) {
    return all.stream().flatMap(List::stream).map(ReportedClaim::id).toList();
  }
}
