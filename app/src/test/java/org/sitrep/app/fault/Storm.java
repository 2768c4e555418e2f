package org.sitrep.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.core.job.Progress;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Eight programs that start a run, or go on with a dead one, at the same time: one of them does.
 */
final class Storm {

  private static final int PROGRAMS = 8;
  private static final String JOB = "ingest";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

  private final Store store;
  private final String database;
  private final Nights nights;
  private final Path out;
  private final boolean again;

  private Storm(Store store, String database, Nights nights, Path out, boolean again) {
    this.store = store;
    this.database = database;
    this.nights = nights;
    this.out = out;
    this.again = again;
  }

  /** A storm of starts or of restarts. */
  static Storm over(Store store, String database, Nights nights, Path out, Random random) {
    return new Storm(store, database, nights, out, random.nextBoolean());
  }

  void pass() throws Exception {
    List<ConfigurableApplicationContext> programs = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(PROGRAMS)) {
      for (int i = 0; i < PROGRAMS; i++) {
        programs.add(program());
      }
      long dead = again ? left(programs.getFirst().getBean(JobRepository.class)) : 0;
      CountDownLatch begin = new CountDownLatch(1);
      List<Future<BatchStatus>> ends = new ArrayList<>();
      for (ConfigurableApplicationContext program : programs) {
        JobRuns runs = program.getBean(JobRuns.class);
        ends.add(threads.submit(act(runs, dead, begin)));
      }
      begin.countDown();
      List<BatchStatus> statuses = new ArrayList<>();
      for (Future<BatchStatus> end : ends) {
        statuses.add(end.get());
      }
      System.out.println("fault: storm of " + (again ? "restarts: " : "starts: ") + statuses);
      assertThat(statuses).contains(BatchStatus.COMPLETED);
      assertThat(statuses).containsOnly(BatchStatus.COMPLETED, BatchStatus.ABANDONED);
      if (again) {
        assertThat(statuses).containsOnlyOnce(BatchStatus.COMPLETED);
      }
    } finally {
      programs.forEach(ConfigurableApplicationContext::close);
    }
    assertThat(nights.nightlyHere(store, database, out).code()).isZero();
    nights.verify(store, database, out);
  }

  /** What came of it; here abandoned stands for refused. */
  private Callable<BatchStatus> act(JobRuns runs, long dead, CountDownLatch begin) {
    return () -> {
      begin.await();
      try {
        JobExecution run = again ? runs.rerun(dead) : runs.start(JOB, DAY, parameters());
        return run.getStatus();
      } catch (JobRefusedException e) {
        return BatchStatus.ABANDONED;
      }
    };
  }

  private Map<String, String> parameters() {
    return Map.of("inbox", nights.inbox().toString());
  }

  /** A run as a process leaves it that is killed before its first step. */
  private long left(JobRepository repository) throws Exception {
    JobParametersBuilder builder =
        new JobParametersBuilder()
            .addLocalDate(JobRuns.DATE, DAY, true)
            .addLong(JobRuns.RUN, 1L, true);
    parameters().forEach((name, value) -> builder.addString(name, value, false));
    var identity = builder.toJobParameters();
    JobExecution run =
        repository.createJobExecution(
            repository.createJobInstance(JOB, identity), identity, new ExecutionContext());
    run.setStatus(BatchStatus.STARTED);
    repository.update(run);
    return run.getId();
  }

  private ConfigurableApplicationContext program() {
    return SitrepApplication.start(
        store.address(database),
        context ->
            ((GenericApplicationContext) context)
                .registerBean(JobRuns.DISPLAY, Progress.class, () -> Progress.NONE));
  }
}
