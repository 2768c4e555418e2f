package org.sitrep.app.job;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Care for the runs of other processes: the living are asked to stop, the dead are mended. */
@Component
public class RunCare {

  private final JobRuns runs;
  private final JobCatalog catalog;
  private final JobRepository repository;
  private final DataSource source;
  private final DeadRuns dead;

  RunCare(
      JobRuns runs,
      JobCatalog catalog,
      JobOperator operator,
      JobRepository repository,
      DataSource source) {
    this.runs = runs;
    this.catalog = catalog;
    this.repository = repository;
    this.source = source;
    this.dead = new DeadRuns(operator, repository);
  }

  /** The runs that count as running, of living and of dead processes. */
  public List<JobExecution> running() {
    List<JobExecution> running = new ArrayList<>();
    for (String job : jobs()) {
      running.addAll(repository.findRunningJobExecutions(job));
    }
    return running;
  }

  /**
   * Asks a run to stop after its chunk; its own process reads that with the next one. The job
   * operator is of no use here: it would write the end of a run that has not ended.
   *
   * @throws JobRefusedException where the run has ended or its process is dead
   */
  public void stop(JobExecution run) throws JobRefusedException {
    String job = run.getJobInstance().getJobName();
    if (!run.getStatus().isRunning()) {
      throw new JobRefusedException(
          "run " + run.getId() + " is " + run.getStatus() + ": nothing to stop");
    }
    try {
      if (!LifeSign.isHeld(source, catalog.lock(job))) {
        throw new JobRefusedException(
            "run " + run.getId() + " is dead, nothing to stop: 'sitrep repair' mends it");
      }
    } catch (SQLException e) {
      throw new JobRefusedException("the database does not answer: " + e.getMessage(), e);
    }
    run.setStatus(BatchStatus.STOPPING);
    repository.update(run);
  }

  /**
   * Gives up a run that has not come to its end: it is never gone on with.
   *
   * @throws JobRefusedException where it is alive or complete
   */
  public void abandon(JobExecution run) throws JobRefusedException {
    if (run.getStatus().isRunning()) {
      throw new JobRefusedException(
          "run "
              + run.getId()
              + " is "
              + run.getStatus()
              + ": stop it first, or mend it where its process is dead");
    }
    if (run.getStatus() == BatchStatus.COMPLETED || run.getStatus() == BatchStatus.ABANDONED) {
      throw new JobRefusedException(
          "run " + run.getId() + " is " + run.getStatus() + ": nothing to give up");
    }
    run.setStatus(BatchStatus.ABANDONED);
    repository.update(run);
  }

  /**
   * Waits for the end of a run.
   *
   * @return the run as it ended, or empty where it goes on
   */
  public Optional<JobExecution> awaitEnd(JobExecution run, Duration patience)
      throws JobRefusedException {
    String job = run.getJobInstance().getJobName();
    long until = System.nanoTime() + patience.toNanos();
    do {
      // Its life sign is free as soon as it has ended; taking it waits for that.
      try (@Nullable LifeSign free = LifeSign.take(source, catalog.lock(job)).orElse(null)) {
        JobExecution now = runs.find(run.getId());
        if (free != null || !now.getStatus().isRunning()) {
          return Optional.of(now);
        }
      } catch (SQLException e) {
        throw new JobRefusedException("the database does not answer: " + e.getMessage(), e);
      }
    } while (System.nanoTime() < until);
    return Optional.empty();
  }

  /**
   * Mends what dead processes left, of all jobs that no living process runs.
   *
   * @return what was mended or left alone, a line each
   */
  public List<String> repair() throws JobRefusedException {
    List<String> told = new ArrayList<>();
    for (String job : jobs()) {
      try (@Nullable LifeSign sign = LifeSign.take(source, catalog.lock(job)).orElse(null)) {
        if (sign != null) {
          told.addAll(dead.mend(job));
        } else if (!repository.findRunningJobExecutions(job).isEmpty()) {
          told.add("a run of " + job + " is alive: left alone");
        }
      } catch (SQLException e) {
        throw new JobRefusedException("the database does not answer: " + e.getMessage(), e);
      }
    }
    return told;
  }

  private Set<String> jobs() {
    return new TreeSet<>(catalog.entries().keySet());
  }
}
