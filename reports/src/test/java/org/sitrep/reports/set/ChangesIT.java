package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.workbook.WorkbookRules;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** A workbook says what moved since the one before, and why. */
class ChangesIT extends ReportRuns {

  private static final LocalDate FIRST = DATE;

  @BeforeEach
  void fill() {
    samples().small();
  }

  /** The rows of a table without its header, a line each. */
  private List<String> lines(LocalDate date, String table) throws IOException {
    List<String> lines =
        Files.readAllLines(directory(date).resolve("violence").resolve(table + ".csv"));
    return lines.subList(1, lines.size());
  }

  /** What stands above the header of the sheet. */
  private List<String> notes(LocalDate date) throws Exception {
    Path file = directory(date).resolve("violence-" + date + ".xlsx");
    WorkbookRules.check(file);
    return above(file, "Changes");
  }

  @Test
  void theFirstOfItsKindHasNothingToCompareWith() throws Exception {
    report(FIRST);
    assertThat(notes(FIRST)).anyMatch(note -> note.startsWith("This is the first workbook"));
    assertThat(lines(FIRST, "changes")).isEmpty();
    assertThat(lines(FIRST, "changed-records")).isEmpty();
  }

  @Test
  void nothingMovedIsSaidInASentence() throws Exception {
    report(FIRST);
    report(FIRST.plusDays(1));
    assertThat(notes(FIRST.plusDays(1)))
        .contains("Nothing has moved since the workbook of 2026-11-23.");
    assertThat(lines(FIRST.plusDays(1), "changes")).isEmpty();
  }

  @Test
  void whatWasCodedAgainIsToldWithVersionsAndRules() throws Exception {
    report(FIRST);
    jdbc.update(
        "update violence_claim set best = 5, low = 5, high = 5, rule = 'newer' where id = 5");
    jdbc.update(
        "insert into fact_change (article_id, kind, fact_id, change, old_values, new_values, old_rule,"
            + " new_rule, from_version, to_version, job_execution_id, changed_at)"
            + " values (3, 'violence_claim', 5, 'changed', '{}', '{}', 'killed-passive', 'newer', '1',"
            + " '2', 1, now())");

    report(FIRST.plusDays(1));

    assertThat(lines(FIRST.plusDays(1), "changes"))
        .containsExactly("killed,2026-10,civilians,2,5,3,coded again,1 → 2,1");
    assertThat(lines(FIRST.plusDays(1), "changed-records"))
        .singleElement()
        .asString()
        .startsWith("coded again,claim,5,killed,2026-10,civilians,2,5,")
        .contains("killed 2 (2 to 2, exact)", "killed 5 (5 to 5, exact)")
        .contains(",1 → 2,killed-passive,newer,");
  }

  @Test
  void aNewReportThatSpeaksForAnIncidentExplainsWhatItTakesFromAnother() throws Exception {
    report(FIRST);
    jdbc.update(
        "insert into article (archive_id, entry, byte_offset, ordinal, title, source, published, text,"
            + " content_sha256, loaded_at, coder_version, coded_at)"
            + " values (1, 'papers.jsonl', 990, 9, 'Toll rises', 'Echo', '2026-11-04', 'text', 'f',"
            + " now(), '1', now())");
    jdbc.update(
        "insert into violence_claim (article_id, ordinal, measure, low, best, high, qualifier, country,"
            + " place_id, from_date, to_date, scope, quote, span_start, span_end, rule, coder_version,"
            + " fact_key) values (6, 0, 'killed', 12, 12, 12, 'exact', 'PK', 1, '2026-11-02',"
            + " '2026-11-02', 'incident', 'Twelve died.', 0, 9, 'r', '1', 'v9')");
    jdbc.update("update incident_claim set counted = false");
    jdbc.update(
        "insert into incident_claim select id, 1, true from violence_claim where article_id = 6");

    report(FIRST.plusDays(1));

    assertThat(lines(FIRST.plusDays(1), "changes"))
        .containsExactly(
            "injured,2026-11,civilians,7,,-7,new articles,,1",
            "killed,2026-11,not stated,7,12,5,new articles,,2",
            "killed,2026-11,security forces,3,,-3,new articles,,1");
    assertThat(lines(FIRST.plusDays(1), "changed-records")).hasSize(4);
  }

  @Test
  void incidentsThatAreJoinedAndCopiesHaveTheirReasons() throws Exception {
    jdbc.update("update incident_claim set counted = true");
    jdbc.update("update article set story_id = null where id = 2");
    report(FIRST);
    jdbc.update("update incident_claim set counted = false where claim_id = 4");
    report(FIRST.plusDays(1));
    jdbc.update("update incident_claim set counted = true where claim_id = 4");
    report(FIRST.plusDays(2));
    jdbc.update("update incident_claim set counted = false where claim_id = 4");
    jdbc.update("update article set story_id = 1 where id = 2");
    report(FIRST.plusDays(3));

    assertThat(lines(FIRST.plusDays(1), "changes"))
        .containsExactly("killed,2026-11,not stated,17,7,-10,incidents joined or split,,1");
    assertThat(lines(FIRST.plusDays(2), "changes"))
        .containsExactly("killed,2026-11,not stated,7,17,10,incidents joined or split,,1");
    assertThat(lines(FIRST.plusDays(3), "changes"))
        .containsExactly("killed,2026-11,not stated,17,7,-10,copy recognised,,1");
  }

  @Test
  void aDecisionOfAnAnalystIsAReason() throws Exception {
    report(FIRST);
    jdbc.update(
        "insert into review_decision (fact_key, decision, corrected, decided_by, decided_at, coded,"
            + " content_sha256, title, quote, span_start, span_end, rule, coder_version, file_sha256,"
            + " file, sheet, cell_row, job_execution_id)"
            + " select fact_key, 'correct', '{\"low\": 6, \"best\": 6, \"high\": 6}', 'A. Reader', now(),"
            + " '{}', 'c', '', quote, 0, 9, rule, '1', 'f', 'f', 's', 1, 1"
            + " from violence_claim where id = 5");
    jdbc.update("insert into claim_review select 5, id, 'key' from review_decision");

    report(FIRST.plusDays(1));

    assertThat(lines(FIRST.plusDays(1), "changes"))
        .containsExactly("killed,2026-10,civilians,2,6,4,corrected by an analyst,,1");
  }

  @Test
  void whatIsWrittenAgainOnItsDateTellsWhatItTold() throws Exception {
    report(FIRST);
    jdbc.update("delete from violence_claim where id = 5");
    report(FIRST);
    List<String> told = lines(FIRST, "changes");
    byte[] bytes = Files.readAllBytes(directory(FIRST).resolve("violence-" + FIRST + ".xlsx"));

    report(FIRST);

    assertThat(told).containsExactly("killed,2026-10,civilians,2,,-2,no longer stored,,1");
    assertThat(Files.readAllBytes(directory(FIRST).resolve("violence-" + FIRST + ".xlsx")))
        .isEqualTo(bytes);
    assertThat(releases()).isEqualTo(2);
    report(FIRST.plusDays(1));
    assertThat(notes(FIRST.plusDays(1))).anyMatch(note -> note.startsWith("Nothing has moved"));
  }

  @Test
  void workbooksOfOtherPeriodsAreComparedWithTheirOwnKind() throws Exception {
    report(FIRST);
    jdbc.update("delete from violence_claim where id = 5");
    Path october = Files.createDirectory(out.resolve("october"));
    report(FIRST, "out", october.toString(), "from", "2026-10-01", "to", "2026-10-31");
    assertThat(lines(october)).isEmpty();
    report(FIRST.plusDays(1));
    assertThat(lines(FIRST.plusDays(1), "changes")).hasSize(1);
  }

  private List<String> lines(Path within) throws IOException {
    List<String> lines =
        Files.readAllLines(within.resolve(FIRST.toString()).resolve("violence/changes.csv"));
    return lines.subList(1, lines.size());
  }

  @Test
  void aWorkbookThatIsNotPublishedIsNoRelease() throws Exception {
    report(FIRST);
    jdbc.update("delete from violence_claim where id = 5");
    Path obstacle = Files.writeString(out.resolve("2026-11-24"), "a file in the way");
    JobExecution failed = report(FIRST.plusDays(1));
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(releases()).isOne();
    Files.delete(obstacle);

    assertThat(operator.restart(Objects.requireNonNull(failed)).getStatus())
        .isEqualTo(BatchStatus.COMPLETED);

    assertThat(releases()).isEqualTo(2);
    assertThat(lines(FIRST.plusDays(1), "changes")).hasSize(1);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from release_fact f join release_series s on s.id = f.series_id"
                    + " where workbook = 'violence'",
                Long.class))
        .isEqualTo(6);
  }

  private @Nullable Long releases() {
    return jdbc.queryForObject(
        "select count(*) from release r join release_series s on s.id = r.series_id"
            + " where workbook = 'violence'",
        Long.class);
  }
}
