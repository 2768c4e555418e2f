package org.sitrep.reports.violence;

import java.time.LocalDate;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.query.Totals;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.window.Window;

/**
 * What was told of a scope over all the days that sheets compare, whatever a workbook's period:
 * read once for all sheets and workbooks of a run.
 *
 * @param counts what incidents count, by day
 * @param incidents how many there were, by day
 * @param told the days of which articles can tell
 */
record History(DailyCounts counts, DailyIncidents incidents, Told told) {

  /** What a history is made of. */
  private record Made(Scope scope) {}

  static History of(Edition edition) {
    Scope scope = edition.scope();
    LocalDate to = later(edition.date(), scope.period().to());
    LocalDate from =
        earlier(
            to.minusDays(RollingKilled.DAYS),
            earlier(
                Window.of(scope.period()).before().from(),
                Window.of(scope.period()).yearBefore().from()));
    Facts facts = edition.facts();
    return facts.summary(
        new Made(scope.in(new Period(from, to))), History.class, made -> read(facts, made.scope()));
  }

  private static History read(Facts facts, Scope scope) {
    DailyCounts counts = new DailyCounts();
    ClaimPass.count(facts, scope, counts::add);
    DailyIncidents incidents = new DailyIncidents();
    facts.ofIncidents().counts(scope, incidents::add);
    Totals totals = facts.totals(scope);
    return new History(
        counts, incidents, new Told(totals.firstPublished(), totals.lastPublished()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
