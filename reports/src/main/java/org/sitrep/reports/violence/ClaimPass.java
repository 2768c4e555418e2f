package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.ReleasedFact;
import org.sitrep.reports.query.Scope;

/** One reading of the claims for all sheets that take them. */
public final class ClaimPass {

  private ClaimPass() {}

  /**
   * Gives each claim to every sheet.
   *
   * @param date the business date
   * @param released is told what figures take of each claim
   */
  public static void read(
      Facts facts,
      Scope scope,
      LocalDate date,
      List<ClaimSheet> sheets,
      Consumer<ReleasedFact> released) {
    Consumer<CountedClaim> history = History.counter(facts, scope, date);
    count(
        facts,
        scope,
        counted -> {
          sheets.forEach(sheet -> sheet.add(counted));
          history.accept(counted);
          released.accept(ReleasedClaims.of(counted));
        });
  }

  /** Reads the claims with what of them counts. */
  static void count(Facts facts, Scope scope, Consumer<CountedClaim> to) {
    ClaimCounter counter = new ClaimCounter(to);
    facts.claims(scope, counter);
    counter.end();
  }
}
