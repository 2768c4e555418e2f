package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.ReleasedFact;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Sheet;
import org.sitrep.reports.workbook.Table;

/**
 * The sheets on violence in a period.
 *
 * @param summaries chart and tables
 * @param incidents a row an incident
 * @param records a row a claim
 * @param checks that the summaries tie to the records
 */
public record ViolenceSheets(
    List<Sheet> summaries, Table<?> incidents, Table<?> records, List<Check> checks) {

  /**
   * Reads the claims once for the summaries; the records are read again when they are written.
   *
   * @param facts stays in use until the sheets are written
   * @param released is told what figures take of each claim
   */
  public static ViolenceSheets of(Facts facts, Period period, Consumer<ReleasedFact> released) {
    MonthByVictims months = new MonthByVictims();
    OtherMeasures others = new OtherMeasures();
    List<Breakdown> breakdowns = Breakdown.all();
    ReportedTotals totals = new ReportedTotals();
    long[] rows = {0};
    ClaimCounter counter =
        new ClaimCounter(
            counted -> {
              rows[0]++;
              months.add(counted);
              breakdowns.forEach(breakdown -> breakdown.add(counted));
              others.add(counted);
              if (!counted.claim().review().isRejection()) {
                totals.add(counted.claim());
              }
              released.accept(ReleasedClaims.of(counted));
            });
    facts.claims(period, counter);
    counter.end();
    Table<CountedClaim> records =
        ViolenceRecords.table(
            rows[0],
            to -> {
              ClaimCounter again = new ClaimCounter(to);
              facts.claims(period, again);
              again.end();
            });
    Table<?> byMonth = months.table();
    List<Sheet> summaries = new ArrayList<>(List.of(months.chart(period), byMonth));
    List<Check> checks = new ArrayList<>(months.checks(byMonth, records));
    for (Breakdown breakdown : breakdowns) {
      Table<?> table = breakdown.table();
      summaries.add(table);
      checks.add(breakdown.check(table, records));
    }
    summaries.add(others.table());
    summaries.add(totals.table());
    return new ViolenceSheets(summaries, IncidentRecords.table(facts, period), records, checks);
  }

  /** The month of a claim's first day, as text; {@code no date} where none is told. */
  static String month(Claim claim) {
    return claim.from() == null ? NO_DATE : claim.from().toString().substring(0, 7);
  }

  /** What stands for a month where the article tells none. */
  static final String NO_DATE = "no date";
}
