package org.sitrep.reports.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The job on a real database: from tables to published workbooks. */
@SpringBootTest(properties = "spring.batch.job.enabled=false")
class ReportJobIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::url);
    registry.add("spring.datasource.username", DATABASE::user);
    registry.add("spring.datasource.password", DATABASE::password);
  }

  @Autowired private JobOperator operator;
  @Autowired private Job reportJob;
  @Autowired private JdbcTemplate jdbc;
  @TempDir private Path out;

  private Samples samples() {
    return new Samples(jdbc);
  }

  @BeforeEach
  void clear() {
    samples().clear();
  }

  @Test
  void publishesTheWorkbookOfTheDate() throws Exception {
    samples().small();

    JobExecution run = run(1);

    Path workbook = out.resolve("2026-11-23/situation-2026-11-23.xlsx");
    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(run.getExecutionContext().get("workbooks")).isEqualTo(List.of(workbook.toString()));
    assertThat(workbook).exists();
    assertThat(out.resolve("latest")).isSymbolicLink();
    assertThat(out.resolve("latest").toRealPath())
        .isEqualTo(out.resolve("2026-11-23").toRealPath());
    try (var files = Files.list(out)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("2026-11-23", "latest");
    }
  }

  @Test
  void writesTheSameBytesForTheSameDataAndDate() throws Exception {
    samples().small();
    run(2);
    byte[] first = Files.readAllBytes(workbook());

    run(3);

    assertThat(Files.readAllBytes(workbook())).isEqualTo(first);
  }

  @Test
  void keepsTheEarlierWorkbookWhereAReportFails() throws Exception {
    samples().small();
    run(4);
    byte[] first = Files.readAllBytes(workbook());
    jdbc.execute("alter table rejected_record rename to moved_away");
    JobExecution failed;
    try {
      failed = run(5);
    } finally {
      jdbc.execute("alter table moved_away rename to rejected_record");
    }

    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(Files.readAllBytes(workbook())).isEqualTo(first);
    try (var files = Files.list(out)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("2026-11-23", "latest");
    }
    assertThat(operator.restart(failed).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void writesASoundWorkbookWithoutAnyFact() throws Exception {
    assertThat(run(6).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(workbook()).exists();
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

  private Path workbook() {
    return out.resolve("2026-11-23/situation-2026-11-23.xlsx");
  }

  private JobExecution run(long number) throws Exception {
    return operator.start(
        reportJob,
        new JobParametersBuilder()
            .addLocalDate("date", DATE)
            .addLong("run", number)
            .addString("out", out.toString(), false)
            .toJobParameters());
  }

  @SpringBootApplication(scanBasePackages = "org.sitrep.reports")
  static class Application {}
}
