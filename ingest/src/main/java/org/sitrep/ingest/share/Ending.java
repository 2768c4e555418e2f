package org.sitrep.ingest.share;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Ends partitions that no worker has. */
record Ending(JobRepository repository, Clock clock) {

  /**
   * Writes how a partition ended.
   *
   * @param status {@code STOPPED} or {@code FAILED}
   */
  void write(StepExecution partition, BatchStatus status, String why) {
    partition.setStatus(status);
    partition.setExitStatus(
        (status == BatchStatus.STOPPED ? ExitStatus.STOPPED : ExitStatus.FAILED)
            .addExitDescription(why));
    partition.setEndTime(LocalDateTime.now(clock));
    repository.update(partition);
  }
}
