package org.sitrep.ingest.share;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Looks at a request before anything is done for it. Messages come late, twice, from another
 * database or from nowhere; the database says what is true.
 */
final class Guard {

  private final DataSource source;
  private final RequestRows rows;
  private final JobRepository repository;
  private final Ending ending;
  private final Map<String, Step> steps;
  private final Supplier<Build> build;
  private final int attempts;

  Guard(
      DataSource source,
      RequestRows rows,
      Ending ending,
      Map<String, Step> steps,
      Supplier<Build> build,
      int attempts) {
    this.source = source;
    this.rows = rows;
    this.repository = ending.repository();
    this.ending = ending;
    this.steps = steps;
    this.build = build;
    this.attempts = attempts;
  }

  /**
   * Decides on a message.
   *
   * @param worker who would run it
   * @throws SQLException where the database does not answer
   */
  Verdict judge(byte[] body, String worker) throws SQLException {
    PartitionRequest request = PartitionRequest.read(body).orElse(null);
    if (request == null) {
      return new Verdict.Bury("malformed", "this is no request");
    }
    Step step = steps.get(request.step());
    RequestRows.Known known = rows.known(request.execution()).orElse(null);
    if (known == null || !known.token().equals(request.token())) {
      return new Verdict.Bury(
          "foreign", "no run of this database asked for partition " + request.execution());
    }
    String over = over(known);
    if (over != null) {
      return new Verdict.Leave(over);
    }
    Build here = build.get();
    if (step == null || !request.build().equals(here)) {
      return new Verdict.Bury(
          Verdict.Bury.OTHER_BUILD,
          "asked of %s with the step %s, this worker is %s"
              .formatted(request.build(), request.step(), here));
    }
    Optional<Claim> claimed = Claim.take(source, request.execution());
    if (claimed.isEmpty()) {
      return new Verdict.Leave("a living worker has it");
    }
    Claim claim = claimed.get();
    boolean kept = false;
    try {
      Verdict verdict = judgeClaimed(request, step, claim, worker);
      kept = verdict instanceof Verdict.Run;
      return verdict;
    } finally {
      if (!kept) {
        claim.close();
      }
    }
  }

  /** What was true before the claim may have changed until it. */
  private Verdict judgeClaimed(PartitionRequest request, Step step, Claim claim, String worker) {
    RequestRows.Known known = rows.known(request.execution()).orElse(null);
    StepExecution partition = repository.getStepExecution(request.execution());
    if (known == null || partition == null) {
      return new Verdict.Leave("it is gone");
    }
    String over = over(known);
    if (over != null) {
      return new Verdict.Leave(over);
    }
    int attempt = rows.begin(request.execution(), worker);
    if (attempt > attempts) {
      String why =
          "begun %d times and never ended: it may be what kills workers".formatted(attempts);
      ending.write(partition, BatchStatus.FAILED, why);
      return new Verdict.Bury("poison", why);
    }
    partition.setExitStatus(ExitStatus.EXECUTING);
    return new Verdict.Run(step, partition, claim);
  }

  /** Why there is nothing to do for a partition, or null where there is. */
  private static @Nullable String over(RequestRows.Known known) {
    if (known.run() != BatchStatus.STARTED && known.run() != BatchStatus.STARTING) {
      return "its run is " + known.run();
    }
    return switch (known.status()) {
      // A worker that was told to leave stopped it; its run goes on.
      case STARTING, STARTED, STOPPED -> null;
      case COMPLETED, FAILED, ABANDONED, UNKNOWN, STOPPING -> "it is " + known.status();
    };
  }
}
