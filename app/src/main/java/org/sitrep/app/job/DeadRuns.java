package org.sitrep.app.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Mends what a killed process, a full disk or a lost connection left in the job repository. Only to
 * be used with the job's life sign held: then what still counts as running is dead.
 */
final class DeadRuns {

  private static final Logger LOG = LoggerFactory.getLogger(DeadRuns.class);

  /** A worker commits a chunk in far more time than it takes to write this. */
  private static final int FENCINGS = 50;

  private final JobOperator operator;
  private final JobRepository repository;

  DeadRuns(JobOperator operator, JobRepository repository) {
    this.operator = operator;
    this.repository = repository;
  }

  /**
   * Makes every dead run of a job one that can be run again.
   *
   * @return what was mended, a line each
   */
  List<String> mend(String job) {
    List<String> mended = new ArrayList<>();
    for (JobExecution dead : repository.findRunningJobExecutions(job)) {
      mended.add(
          "run %d of %s died while it was %s: it is FAILED now"
              .formatted(dead.getId(), job, dead.getStatus()));
      dead.getStepExecutions().forEach(this::fence);
      operator.recover(Objects.requireNonNullElse(repository.getJobExecution(dead.getId()), dead));
    }
    for (JobInstance instance : repository.getJobInstances(job, 0, 10)) {
      JobExecution last = repository.getLastJobExecution(instance);
      if (last != null && last.getStatus() == BatchStatus.UNKNOWN) {
        mended.add(
            "run %d of %s could not write how it ended: it is FAILED now"
                .formatted(last.getId(), job));
        fail(last);
      }
      if (repository.getJobExecutions(instance).isEmpty()) {
        mended.add(
            "a start of %s died before its run began: instance %d is removed"
                .formatted(job, instance.getId()));
        repository.deleteJobInstance(instance);
      }
    }
    mended.forEach(LOG::warn);
    return mended;
  }

  /**
   * Ends a step that counts as running. Its worker in another process may be alive and commit a
   * chunk meanwhile; once this is written it commits none any more.
   */
  private void fence(StepExecution running) {
    for (int attempt = 1; ; attempt++) {
      StepExecution step = repository.getStepExecution(running.getId());
      if (step == null || !step.getStatus().isRunning()) {
        return;
      }
      step.setStatus(BatchStatus.FAILED);
      step.setExitStatus(ExitStatus.FAILED.addExitDescription("its run died"));
      step.setEndTime(Objects.requireNonNullElse(step.getLastUpdated(), step.getCreateTime()));
      try {
        repository.update(step);
        return;
      } catch (OptimisticLockingFailureException e) {
        if (attempt == FENCINGS) {
          throw e;
        }
      }
    }
  }

  /**
   * A step whose last update was refused (a full disk, a lost connection) ends as unknown, which
   * Spring Batch does not restart. Rows and position were committed together, so it can go on.
   */
  private void fail(JobExecution unknown) {
    for (StepExecution step : unknown.getStepExecutions()) {
      if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(
            ExitStatus.FAILED.addExitDescription(step.getExitStatus().getExitDescription()));
        repository.update(step);
      }
    }
    unknown.setStatus(BatchStatus.FAILED);
    unknown.setExitStatus(ExitStatus.FAILED);
    if (unknown.getEndTime() == null) {
      unknown.setEndTime(
          Objects.requireNonNullElse(unknown.getLastUpdated(), unknown.getCreateTime()));
    }
    repository.update(unknown);
  }
}
