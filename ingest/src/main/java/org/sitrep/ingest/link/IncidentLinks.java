package org.sitrep.ingest.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.incident.IncidentMap;
import org.sitrep.core.incident.Report;
import org.sitrep.core.incident.ReportSplitter;

/**
 * Joins the claims of articles to incidents: those stored that they can be of are put into a map,
 * the articles are added to it, and what has changed is stored. An article that was coded anew
 * leaves the incidents that it told of and is added again.
 */
final class IncidentLinks {

  private final ToldClaims claims;
  private final IncidentRows rows;
  private final Gazetteer gazetteer;
  private final ReportSplitter splitter;

  IncidentLinks(ToldClaims claims, IncidentRows rows, Gazetteer gazetteer) {
    this.claims = claims;
    this.rows = rows;
    this.gazetteer = gazetteer;
    this.splitter = new ReportSplitter(gazetteer);
  }

  /** Adds articles in the order of publication. */
  void add(List<Long> articles) {
    Map<Long, List<Report>> told = new LinkedHashMap<>();
    claims
        .ofArticles(articles)
        .forEach((article, own) -> told.put(article.id(), splitter.reports(article, own)));
    int reports = told.values().stream().mapToInt(List::size).sum();
    IncidentMap map = new IncidentMap(gazetteer, rows.newIncidents(Math.max(1, reports)));
    Set<Long> left = rows.toldBy(articles);
    Set<Long> found = new TreeSet<>(left);
    Set<String> keys = new TreeSet<>();
    told.values().forEach(own -> own.forEach(report -> keys.addAll(map.sought(report))));
    found.addAll(rows.keptUnder(keys));
    Map<Long, List<Report>> stored = claims.ofIncidents(found, articles);
    stored.forEach(map::restore);
    for (long article : articles) {
      map.add(told.getOrDefault(article, List.of()));
    }
    rows.write(map, left);
  }
}
