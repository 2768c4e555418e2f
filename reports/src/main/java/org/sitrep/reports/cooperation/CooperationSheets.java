package org.sitrep.reports.cooperation;

import java.util.List;
import java.util.function.Consumer;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.query.ReleasedFact;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Sheet;
import org.sitrep.reports.workbook.Table;

/**
 * The sheets on cooperation in a period.
 *
 * @param summaries tables
 * @param records a row an event
 * @param checks that the summaries tie to the records
 */
public record CooperationSheets(List<Sheet> summaries, Table<?> records, List<Check> checks) {

  /**
   * Reads the events once for the summaries; the records are read again when they are written.
   *
   * @param facts stays in use until the sheets are written
   * @param released is told what figures take of each event
   */
  public static CooperationSheets of(Facts facts, Period period, Consumer<ReleasedFact> released) {
    Dyads dyads = new Dyads();
    MonthlyActs months = new MonthlyActs();
    FormByField forms = new FormByField();
    long[] rows = {0};
    facts.events(
        period,
        event -> {
          rows[0]++;
          dyads.add(event);
          months.add(event);
          forms.add(event);
          released.accept(ReleasedEvents.of(event));
        });
    Table<?> records = CooperationRecords.table(rows[0], to -> facts.events(period, to));
    Table<?> byPair = dyads.table();
    return new CooperationSheets(
        List.of(months.table(period), byPair, forms.table()),
        records,
        List.of(dyads.check(byPair, records)));
  }
}
