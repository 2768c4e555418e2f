package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.Scope;
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

  /** What its counts are made of. */
  private record Counted(Scope scope) {}

  static History of(Edition edition) {
    Facts facts = edition.facts();
    Period period = period(edition.scope(), edition.date());
    return facts.summary(
        new Made(edition.scope().in(period)), History.class, made -> read(facts, made.scope()));
  }

  /**
   * Counts what is read for all sheets, where that is all that a history counts; else nothing.
   *
   * @param date the business date
   */
  static Consumer<CountedClaim> counter(Facts facts, Scope scope, LocalDate date) {
    Period period = period(scope, date);
    LocalDate from = Objects.requireNonNull(period.from());
    if (!scope.period().covers(from, period.to())) {
      return counted -> {};
    }
    DailyCounts counts =
        facts.summary(
            new Counted(scope.in(period)), DailyCounts.class, counted -> new DailyCounts());
    return counted -> {
      Claim claim = counted.claim();
      LocalDate day = claim.from() == null ? claim.origin().published() : claim.from();
      if (day != null && period.covers(day, day)) {
        counts.add(counted);
      }
    };
  }

  private static Period period(Scope scope, LocalDate date) {
    LocalDate to = later(date, scope.period().to());
    LocalDate from =
        earlier(
            to.minusDays(RollingKilled.DAYS),
            earlier(
                Window.of(scope.period()).before().from(),
                Window.of(scope.period()).yearBefore().from()));
    return new Period(from, to);
  }

  private static History read(Facts facts, Scope scope) {
    DailyCounts counts =
        facts.summary(
            new Counted(scope), DailyCounts.class, counted -> count(facts, counted.scope()));
    DailyIncidents incidents = new DailyIncidents();
    facts.ofIncidents().counts(scope, incidents::add);
    Told told =
        facts
            .published()
            .map(days -> new Told(days.from(), days.to()))
            .orElseGet(() -> new Told(null, null));
    return new History(counts, incidents, told);
  }

  private static DailyCounts count(Facts facts, Scope scope) {
    DailyCounts counts = new DailyCounts();
    ClaimPass.count(facts, scope, counts::add);
    return counts;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
