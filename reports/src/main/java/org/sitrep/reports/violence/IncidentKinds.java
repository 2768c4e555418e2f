package org.sitrep.reports.violence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.IncidentCount;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.sheet.Edition;

/** How many incidents of a scope are alike in all but their day: read once for all breakdowns. */
final class IncidentKinds {

  private final Map<IncidentCount, Long> kinds = new HashMap<>();

  private IncidentKinds() {}

  /** What it is made of. */
  private record Made(Scope scope) {}

  static IncidentKinds of(Edition edition) {
    Facts facts = edition.facts();
    return facts.summary(
        new Made(edition.scope()), IncidentKinds.class, made -> read(facts, made.scope()));
  }

  private static IncidentKinds read(Facts facts, Scope scope) {
    IncidentKinds counts = new IncidentKinds();
    facts
        .ofIncidents()
        .counts(scope, count -> counts.kinds.merge(count.kind(), count.incidents(), Long::sum));
    return counts;
  }

  /** Gives each kind once. */
  void forEach(Consumer<IncidentCount> to) {
    kinds.forEach((kind, incidents) -> to.accept(kind.times(incidents)));
  }
}
