package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.workbook.TablesTwice;
import org.sitrep.reports.workbook.WorkbookRules;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** From tables to published workbooks. */
class ReportJobIT extends ReportRuns {

  private static final List<String> NAMES = List.of("situation", "violence", "cooperation");

  @Test
  void publishesTheWorkbooksOfTheDate() throws Exception {
    samples().small();

    JobExecution run = report(DATE);

    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(run.getExecutionContext().get("workbooks"))
        .isEqualTo(NAMES.stream().map(name -> workbook(name).toString()).toList());
    for (String name : NAMES) {
      WorkbookRules.check(workbook(name));
      assertThat(TablesTwice.compare(workbook(name), directory(DATE).resolve(name)))
          .isGreaterThan(500);
    }
    assertThat(Files.readString(directory(DATE).resolve("index.html")))
        .contains("<a href=\"situation-2026-11-23.xlsx\">", "<a href=\"violence/by-place.csv\">")
        .contains("<svg ")
        .doesNotContain("http:", "https:");
    assertThat(out.resolve("latest")).isSymbolicLink();
    assertThat(out.resolve("latest").toRealPath()).isEqualTo(directory(DATE).toRealPath());
    assertThat(names(out)).containsExactlyInAnyOrder("2026-11-23", "latest");
    assertThat(names(directory(DATE)))
        .containsExactlyInAnyOrder(
            ".stage",
            "index.html",
            "situation",
            "situation-2026-11-23.xlsx",
            "violence",
            "violence-2026-11-23.xlsx",
            "cooperation",
            "cooperation-2026-11-23.xlsx");
  }

  @Test
  void writesEveryTableForProgramsToo() throws Exception {
    samples().small();
    report(DATE);

    Path directory = directory(DATE).resolve("violence");
    assertThat(Files.readAllLines(directory.resolve("check.csv")))
        .startsWith(
            "Figure,Published,From summary,From records,Difference",
            "\"Killed, civilians, best\",2,2,2,0");
    assertThat(Files.readString(directory.resolve("violence-records.csv")))
        .contains("police,'=1+1 ")
        .contains(",\"'=HYPERLINK(\"\"x\"\")\",");
    assertThat(Files.readString(directory.resolve("datapackage.json")))
        .contains("\"path\": \"violence-records.csv\"")
        .contains("{\"name\": \"Counted best\", \"type\": \"integer\"");
    assertThat(directory(DATE).resolve("cooperation/cooperation-records.csv")).isNotEmptyFile();
    assertThat(directory(DATE).resolve("situation/changes.csv")).isNotEmptyFile();
  }

  @Test
  void writesTheSameBytesForTheSameDataAndDate() throws Exception {
    samples().small();
    report(DATE);
    List<byte[]> first = bytes();

    report(DATE);

    assertThat(bytes()).usingRecursiveComparison().isEqualTo(first);
  }

  private List<byte[]> bytes() throws IOException {
    try (Stream<Path> files = Files.walk(directory(DATE))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".stage"))
          .sorted()
          .map(ReportJobIT::read)
          .toList();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keepsTheEarlierWorkbooksWhereAReportFails() throws Exception {
    samples().small();
    report(DATE);
    List<byte[]> first = bytes();
    jdbc.execute("alter table rejected_record rename to moved_away");
    JobExecution failed;
    try {
      failed = report(DATE);
    } finally {
      jdbc.execute("alter table moved_away rename to rejected_record");
    }

    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(bytes()).usingRecursiveComparison().isEqualTo(first);
    assertThat(names(out)).containsExactlyInAnyOrder("2026-11-23", "latest");
    assertThat(operator.restart(failed).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void writesSoundWorkbooksWithoutAnyFact() throws Exception {
    assertThat(report(DATE).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    for (String name : NAMES) {
      WorkbookRules.check(workbook(name));
      TablesTwice.compare(workbook(name), directory(DATE).resolve(name));
    }
    assertThat(rows("violence", "Violence records")).isEmpty();
  }

  @Test
  void writesSoundWorkbooksOfOneFact() throws Exception {
    samples().small();
    jdbc.execute("delete from cooperation_party; delete from cooperation_event");
    jdbc.execute("delete from incident_claim; delete from violence_claim where id <> 5");

    assertThat(report(DATE).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    for (String name : NAMES) {
      WorkbookRules.check(workbook(name));
    }
    assertThat(rows("violence", "Violence records")).hasSize(1);
    assertThat(rows("violence", "Month by victims")).hasSize(1);
  }

  @Test
  void refusesAParameterThatIsNoDate() {
    assertThatThrownBy(
            () ->
                operator.start(
                    reportJob,
                    new JobParametersBuilder()
                        .addString("date", "yesterday")
                        .addString("out", out.toString(), false)
                        .toJobParameters()))
        .isInstanceOf(InvalidJobParametersException.class)
        .hasMessage("the parameter 'date' is no date (yyyy-mm-dd): 'yesterday'");
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
