package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.core.report.KeptReportSets;
import org.sitrep.reports.workbook.WorkbookRules;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.annotation.Autowired;

/** Workbooks are what their definitions say. */
class ReportSetIT extends ReportRuns {

  private static final String DEATHS =
      """
      workbooks:
        - name: deaths
          title: Deaths in October
          period: 2026-10
          sheets: [by-method, violence-records, cover]
        - name: talks
          sheets: [contents, dyads, notes]
      """;

  @Autowired private KeptReportSets sets;

  @Test
  void writesTheSheetsAndDaysOfADefinition() throws Exception {
    samples().small();

    JobExecution run = report(DATE, "set", sets.keep(DEATHS, "mine.yaml"));

    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    WorkbookRules.check(workbook("deaths"));
    WorkbookRules.check(workbook("talks"));
    assertThat(sheets("deaths")).containsExactly("By method", "Violence records", "Cover");
    assertThat(sheets("talks")).containsExactly("Contents", "Dyads", "Notes");
    // Of October, and of no day but published in October.
    assertThat(table("deaths", "Violence records"))
        .extracting(row -> cell(row, "Record"))
        .containsExactly("5", "7");
    assertThat(cover("deaths"))
        .containsEntry("Deaths in October, 2026-11-23", "")
        .containsEntry("Period", "2026-10-01 to 2026-10-31");
  }

  @Test
  void reportsOnThePeriodAskedFor() throws Exception {
    samples().small();

    report(DATE, "from", "2026-10-01", "to", "2026-10-31");

    assertThat(table("violence", "Violence records"))
        .extracting(row -> cell(row, "Record"))
        .containsExactly("5", "7");
    assertThat(rows("cooperation", "Cooperation records")).isEmpty();
    WorkbookRules.check(workbook("violence"));
  }

  @Test
  void filtersByCountryAndActorInEverySheetAndSaysSo() throws Exception {
    samples().small();
    jdbc.update(
        "update violence_claim set country = 'AF', perpetrator_id = null, perpetrator_status = null where id = 5");

    report(DATE, "countries", "AF; IR");

    assertThat(table("violence", "Violence records"))
        .extracting(row -> cell(row, "Record"))
        .containsExactly("5");
    assertThat(rows("violence", "Incident records")).isEmpty();
    assertThat(rows("cooperation", "Cooperation records")).isEmpty();
    assertThat(cover("situation"))
        .containsEntry("Countries", "Afghanistan (AF), Iran (IR)")
        .containsEntry("Actors", "all")
        .containsEntry("Violence claims covered", "1.0");

    report(DATE, "actors", "united nations; Unidentified Gunmen");

    assertThat(table("violence", "Violence records"))
        .hasSize(6)
        .noneMatch(row -> cell(row, "Record").equals("5"));
    assertThat(table("cooperation", "Cooperation records"))
        .extracting(row -> cell(row, "Parties"))
        .containsExactly("PK; US; United Nations");
    assertThat(rows("violence", "Incident records")).isEmpty();
    assertThat(cover("cooperation"))
        .containsEntry("Actors", "Unidentified Gunmen, united nations")
        .doesNotContainKey("Not known");

    report(DATE, "actors", "Nobody; united nations", "countries", "PK; NZ");

    assertThat(cover("cooperation").get("Not known")).contains("NZ, Nobody:");
  }

  @Test
  void writesOnlyWhatIsAskedForAndLeavesTheOthers() throws Exception {
    samples().small();
    report(DATE);
    jdbc.update("delete from violence_claim where id = 5");

    JobExecution run = report(DATE, "only", "cooperation");

    assertThat(run.getExecutionContext().get("workbooks"))
        .isEqualTo(List.of(workbook("cooperation").toString()));
    assertThat(rows("violence", "Violence records")).hasSize(7);
    assertThat(report(DATE, "only", "war").getAllFailureExceptions())
        .singleElement()
        .asString()
        .contains("the set has no workbook 'war', it has situation, violence, cooperation");
  }

  @Test
  void goesOnWithTheSetThatItBeganWith() throws Exception {
    samples().small();
    jdbc.execute("alter table story rename to moved_away");
    JobExecution failed;
    try {
      failed = report(DATE, "set", sets.keep(DEATHS, "mine.yaml"));
    } finally {
      jdbc.execute("alter table moved_away rename to story");
    }
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);

    JobExecution again = operator.restart(failed);

    assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(sheets("deaths")).containsExactly("By method", "Violence records", "Cover");
  }

  @Test
  void saysWhereTheSheetsOfOtherWorkbooksAre() throws Exception {
    samples().small();

    report(DATE);

    assertThat(above("situation", "By method"))
        .contains(
            "To the records of a row: filter the sheet Violence records of"
                + " violence-2026-11-23.xlsx by the words in the column Filter.");
    assertThat(above("violence", "By method"))
        .contains(
            "To the records of a row: filter the sheet Violence records by the words in the column"
                + " Filter.");
    report(DATE, "only", "situation");
    assertThat(above("situation", "By method"))
        .anyMatch(line -> line.contains("Violence records (in no workbook of this run)"));
  }

  @Test
  void comparesAWorkbookWithThoseOfItsFilters() throws Exception {
    samples().small();
    report(DATE, "countries", "PK");
    report(DATE);
    jdbc.update("delete from violence_claim where id = 5");

    report(DATE.plusDays(1), "countries", "PK");

    assertThat(
            jdbc.queryForList("select workbook || ': ' || scope from release_series", String.class))
        .contains("violence: countries PK", "violence: ");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from release_move m join release_series s on s.id = m.series_id"
                    + " where workbook = 'violence'",
                Long.class))
        .isOne();
  }

  /** Labels and values of a cover. */
  private Map<String, String> cover(String workbook) throws Exception {
    Map<String, String> facts = new HashMap<>();
    cells(workbook, "Cover").forEach(row -> facts.put(text(row, 0), text(row, 1)));
    return facts;
  }
}
