package org.sitrep.ingest.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.core.act.ActMap;
import org.sitrep.core.act.ToldEvent;

/** Joins the events of articles to acts, as {@link IncidentLinks} does with claims. */
final class ActLinks {

  private final ToldEvents events;
  private final ActRows rows;

  ActLinks(ToldEvents events, ActRows rows) {
    this.events = events;
    this.rows = rows;
  }

  /** Adds articles in the order of publication. */
  void add(List<Long> articles) {
    List<ToldEvent> told = events.ofArticles(articles);
    Set<Long> left = rows.kept().toldBy(articles);
    Set<String> keys = new TreeSet<>();
    told.forEach(event -> keys.addAll(ActMap.sought(event)));
    Set<Long> found = new TreeSet<>(left);
    found.addAll(rows.kept().keptUnder(keys));
    ActMap map = new ActMap(rows.kept().newNumbers(Math.max(1, told.size())));
    events.ofActs(found, articles).forEach(map::restore);
    told.forEach(map::add);
    rows.write(map, left);
  }
}
