package org.sitrep.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a dead process leaves, however it died, is mended by the next start and gone on with once.
 */
class RestartIT {

  private static final String JOB = "ingest";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final Map<String, String> SAMPLES =
      Map.of("inbox", Path.of("../docs/samples").toAbsolutePath().toString());
  private static final int ARTICLES = 12;

  private TestDatabase database = TestDatabase.create();
  private ConfigurableApplicationContext program;

  @BeforeEach
  void start() {
    database = TestDatabase.create();
    program = program();
  }

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void ofManyRestartsAtOnceOneRuns() throws Exception {
    long failed = left(BatchStatus.FAILED).getId();
    List<Future<BatchStatus>> restarts = new ArrayList<>();
    CountDownLatch together = new CountDownLatch(1);
    try (ConfigurableApplicationContext other = program();
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int at = 0; at < 8; at++) {
        JobRuns runs = (at % 2 == 0 ? program : other).getBean(JobRuns.class);
        restarts.add(
            threads.submit(
                () -> {
                  together.await();
                  return runs.rerun(failed).getStatus();
                }));
      }
      together.countDown();
      List<String> outcomes = new ArrayList<>();
      for (Future<BatchStatus> restart : restarts) {
        try {
          outcomes.add(restart.get(2, TimeUnit.MINUTES).name());
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(JobRefusedException.class);
          outcomes.add("refused");
        }
      }
      assertThat(outcomes).containsOnlyOnce("COMPLETED").containsOnly("COMPLETED", "refused");
    }
    assertThat(count("select count(*) from batch_job_execution")).isEqualTo(2);
    assertThat(count("select count(*) from article")).isEqualTo(ARTICLES);
  }

  /** Also where two processes do not see each other's lock, the tables take one of them. */
  @Test
  void theTablesTakeOneLivingRunOfAnInstance() {
    JobExecution living = left(BatchStatus.STARTED);
    assertThatThrownBy(
            () ->
                repository()
                    .createJobExecution(
                        living.getJobInstance(), living.getJobParameters(), new ExecutionContext()))
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageContaining("batch_job_execution_alive");
  }

  @Test
  void aRunThatStillCountsAsRunningIsMendedByTheNextStart() throws Exception {
    JobExecution dead = left(BatchStatus.STARTED);
    goesOn(dead, "died while it was STARTED");
  }

  @Test
  void aRunThatWasAskedToStopAndDiedIsMendedByTheNextStart() throws Exception {
    JobExecution dead = left(BatchStatus.STOPPING);
    goesOn(dead, "died while it was STOPPING");
  }

  @Test
  void aRunThatCouldNotWriteItsEndIsMendedByTheNextStart() throws Exception {
    JobExecution unknown = left(BatchStatus.UNKNOWN);
    StepExecution step = repository().createStepExecution("loadArticlesStep", unknown);
    step.setStatus(BatchStatus.UNKNOWN);
    step.setExitStatus(ExitStatus.UNKNOWN.addExitDescription("the disk was full"));
    repository().update(step);
    goesOn(unknown, "could not write how it ended");
    assertThat(runs().find(unknown.getId()).getStepExecutions())
        .singleElement()
        .satisfies(one -> assertThat(one.getStatus()).isEqualTo(BatchStatus.FAILED));
  }

  @Test
  void aStartThatDiedBeforeItsRunBeganIsRemovedByTheNext() throws Exception {
    JobInstance orphan = repository().createJobInstance(JOB, parameters());

    JobExecution run = runs().start(JOB, DAY, SAMPLES);

    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(run.getJobInstance().getId()).isNotEqualTo(orphan.getId());
    assertThat(count("select count(*) from batch_job_instance")).isEqualTo(1);
    assertThat(count("select count(*) from article")).isEqualTo(ARTICLES);
  }

  /** Repair says what it mends; a restart without it mends by itself and completes. */
  private void goesOn(JobExecution left, String told) throws Exception {
    JobExecution other = runs().start(JOB, DAY.plusDays(1), SAMPLES);
    assertThat(other.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(runs().find(left.getId()).getStatus()).as(told).isEqualTo(BatchStatus.FAILED);
    assertThat(runs().find(left.getId()).getEndTime()).isNotNull();
    assertThat(runs().rerun(left.getId()).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(count("select count(*) from article")).isEqualTo(ARTICLES);
    assertThatThrownBy(() -> runs().rerun(left.getId()))
        .isInstanceOf(JobRefusedException.class)
        .hasMessageContaining("was run again as run");
  }

  private JobRuns runs() {
    return program.getBean(JobRuns.class);
  }

  private JobRepository repository() {
    return program.getBean(JobRepository.class);
  }

  private long count(String sql) {
    return program.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
  }

  private static JobParameters parameters() {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addLocalDate(JobRuns.DATE, DAY, true)
            .addLong(JobRuns.RUN, 1L, true);
    SAMPLES.forEach((name, value) -> parameters.addString(name, value, false));
    return parameters.toJobParameters();
  }

  /** A run as a process left it that ended so. */
  private JobExecution left(BatchStatus status) {
    JobExecution run =
        repository()
            .createJobExecution(
                repository().createJobInstance(JOB, parameters()),
                parameters(),
                new ExecutionContext());
    run.setStatus(status);
    if (!status.isRunning()) {
      run.setStartTime(LocalDateTime.of(2026, 3, 16, 2, 30));
      run.setEndTime(LocalDateTime.of(2026, 3, 16, 2, 31));
    }
    repository().update(run);
    return run;
  }

  private ConfigurableApplicationContext program() {
    return SitrepApplication.start(
        new DatabaseAddress(database.url(), database.user(), database.password()),
        context ->
            ((GenericApplicationContext) context)
                .registerBean(JobRuns.DISPLAY, Progress.class, () -> Progress.NONE));
  }
}
