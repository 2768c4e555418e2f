package org.sitrep.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Two programs on one database: one runs a job, the other asks it to stop, or finds it dead. */
class RunCareIT {

  private static final String JOB = "ingest";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final Map<String, String> SAMPLES =
      Map.of("inbox", Path.of("../docs/samples").toAbsolutePath().toString());
  private static final long PATIENCE_SECONDS = 120;

  private final HeldProgress held = new HeldProgress("extractFactsStep");
  private DatabaseAddress address = new DatabaseAddress("", "", "");
  private ConfigurableApplicationContext other;

  @BeforeEach
  void start() {
    TestDatabase database = TestDatabase.create();
    address = new DatabaseAddress(database.url(), database.user(), database.password());
    other = program(Progress.NONE);
  }

  @AfterEach
  void end() {
    held.release.countDown();
    other.close();
  }

  @Test
  void aRunStopsForAnotherProcessAndGoesOn() throws Exception {
    RunCare care = other.getBean(RunCare.class);
    try (ConfigurableApplicationContext first = program(held)) {
      JobRuns runs = first.getBean(JobRuns.class);
      CompletableFuture<JobExecution> run = CompletableFuture.supplyAsync(() -> started(runs));
      assertThat(held.reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

      JobExecution running = care.running().getFirst();
      care.stop(running);
      held.release.countDown();

      assertThat(care.awaitEnd(running, Duration.ofSeconds(PATIENCE_SECONDS)))
          .hasValueSatisfying(
              ended -> assertThat(ended.getStatus()).isEqualTo(BatchStatus.STOPPED));
      assertThat(run.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatus())
          .isEqualTo(BatchStatus.STOPPED);
      assertThat(care.running()).isEmpty();
      assertThatThrownBy(() -> care.stop(other.getBean(JobRuns.class).find(running.getId())))
          .hasMessage("run " + running.getId() + " is STOPPED: nothing to stop");
      assertThat(other.getBean(JobRuns.class).rerun(running.getId()).getStatus())
          .isEqualTo(BatchStatus.COMPLETED);
    }
  }

  @Test
  void aDeadRunIsNotStoppedButMended() throws Exception {
    RunCare care = other.getBean(RunCare.class);
    JobExecution dead = left(BatchStatus.STARTED);
    assertThat(care.running()).extracting(JobExecution::getId).containsExactly(dead.getId());
    assertThat(other.getBean(RunHistory.class).list(RunHistory.Filter.ALL, 5))
        .singleElement()
        .satisfies(
            run -> assertThat(run.reason()).startsWith("its process is dead: 'sitrep rerun"));
    assertThatThrownBy(() -> care.stop(dead)).hasMessageContaining("is dead, nothing to stop");

    assertThat(care.repair())
        .containsExactly(
            "run " + dead.getId() + " of ingest died while it was STARTED: it is FAILED now");
    assertThat(other.getBean(JobRuns.class).find(dead.getId()).getStatus())
        .isEqualTo(BatchStatus.FAILED);
    assertThat(care.repair()).isEmpty();
    assertThat(other.getBean(JobRuns.class).rerun(dead.getId()).getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void theLivingAreLeftAlone() throws Exception {
    JobExecution running = left(BatchStatus.STARTED);
    try (LifeSign sign =
        LifeSign.take(other.getBean(javax.sql.DataSource.class), JOB).orElseThrow()) {
      assertThat(sign).isNotNull();
      assertThat(other.getBean(RunCare.class).repair())
          .containsExactly("a run of ingest is alive: left alone");
    }
    assertThat(other.getBean(JobRuns.class).find(running.getId()).getStatus())
        .isEqualTo(BatchStatus.STARTED);
  }

  /** Imports of decisions and nightly runs exclude each other: they share one sign of life. */
  @Test
  void theLivingOfAJobThatSharesItsLockAreLeftAlone() throws Exception {
    RunCare care = other.getBean(RunCare.class);
    JobExecution running = left("review", BatchStatus.STARTED);
    try (LifeSign sign =
        LifeSign.take(other.getBean(javax.sql.DataSource.class), JOB).orElseThrow()) {
      assertThat(sign).isNotNull();
      assertThat(care.repair()).containsExactly("a run of review is alive: left alone");
      care.stop(running);
    }
    assertThat(other.getBean(JobRuns.class).find(running.getId()).getStatus())
        .isEqualTo(BatchStatus.STOPPING);
    assertThat(care.repair())
        .containsExactly(
            "run " + running.getId() + " of review died while it was STOPPING: it is FAILED now");
  }

  private JobExecution left(BatchStatus status) {
    return left(JOB, status);
  }

  /** A run as a killed process leaves it. */
  private JobExecution left(String job, BatchStatus status) {
    JobRepository repository = other.getBean(JobRepository.class);
    var parameters =
        new JobParametersBuilder()
            .addLocalDate(JobRuns.DATE, DAY, true)
            .addLong(JobRuns.RUN, 1L, true);
    SAMPLES.forEach((name, value) -> parameters.addString(name, value, false));
    var identity = parameters.toJobParameters();
    JobExecution run =
        repository.createJobExecution(
            repository.createJobInstance(job, identity), identity, new ExecutionContext());
    run.setStatus(status);
    repository.update(run);
    return run;
  }

  private static JobExecution started(JobRuns runs) {
    try {
      return runs.start(JOB, DAY, SAMPLES);
    } catch (JobRefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ConfigurableApplicationContext program(Progress progress) {
    return SitrepApplication.start(
        address,
        context ->
            ((GenericApplicationContext) context)
                .registerBean(JobRuns.DISPLAY, Progress.class, () -> progress));
  }

  /** Holds a step at its first chunk until it is released. */
  private static final class HeldProgress implements Progress {
    private final String held;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    HeldProgress(String held) {
      this.held = held;
    }

    @Override
    public void begin(String step, long total, Unit unit) {}

    @Override
    public void advance(String step, long amount) {
      if (step.equals(held)) {
        reached.countDown();
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public void end(String step) {}
  }
}
