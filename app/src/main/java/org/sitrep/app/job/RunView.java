package org.sitrep.app.job;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * A run as it is shown to people and scripts.
 *
 * @param id number of the run
 * @param job name of its job
 * @param date business date
 * @param number number of the run on that date
 * @param status Spring Batch's status
 * @param started when it began, local time, or null
 * @param ended when it ended, or null while it runs
 * @param seconds how long it took, or null while it runs
 * @param reason why it failed, or that its process is dead, in one line, or null
 * @param steps its steps in order
 */
public record RunView(
    long id,
    String job,
    @Nullable LocalDate date,
    @Nullable Long number,
    String status,
    @Nullable LocalDateTime started,
    @Nullable LocalDateTime ended,
    @Nullable Long seconds,
    @Nullable String reason,
    List<StepView> steps) {

  private static final String CAUSE = "Caused by: ";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:java\\.(?:io|nio\\.file|lang)|org\\.postgresql\\.util)\\.((?:NoSuchFile|AccessDenied|NotDirectory|FileSystem"
              + "|IO|UncheckedIO|IllegalState|PSQL)Exception): (.+)");

  /**
   * A step of a run; of a partitioned step, the sum of its partitions.
   *
   * @param name the step's name
   * @param status Spring Batch's status
   * @param read items read
   * @param written items written, without the rejected ones
   * @param filtered items that hold nothing to write
   * @param rejected items that could not be taken and were kept aside
   */
  public record StepView(
      String name, String status, long read, long written, long filtered, long rejected) {}

  /**
   * What to show of a run.
   *
   * @param rejected how many records each step rejected: the job repository counts them as written,
   *     since they are, to another table
   */
  public static RunView of(JobExecution run, Map<String, Long> rejected) {
    LocalDateTime started = run.getStartTime();
    LocalDateTime ended = run.getEndTime();
    Set<String> failed = Set.of("FAILED", "UNKNOWN");
    return new RunView(
        run.getId(),
        run.getJobInstance().getJobName(),
        run.getJobParameters().getLocalDate(JobRuns.DATE),
        run.getJobParameters().getLong(JobRuns.RUN),
        run.getStatus().name(),
        started,
        ended,
        started == null || ended == null ? null : Duration.between(started, ended).toSeconds(),
        failed.contains(run.getStatus().name()) ? reason(run) : null,
        run.getStepExecutions().stream()
            .filter(step -> !step.getStepName().contains(":"))
            .map(step -> step(step, rejected.getOrDefault(step.getStepName(), 0L)))
            .toList());
  }

  /** The same run, of which is known that its process is dead. */
  RunView dead() {
    return new RunView(
        id,
        job,
        date,
        number,
        status,
        started,
        ended,
        seconds,
        "its process is dead: 'sitrep rerun " + id + "' goes on with it",
        steps);
  }

  private static StepView step(StepExecution step, long rejected) {
    return new StepView(
        step.getStepName(),
        step.getStatus().name(),
        step.getReadCount(),
        Math.max(0, step.getWriteCount() - rejected),
        step.getFilterCount(),
        step.getSkipCount() + rejected);
  }

  /**
   * The innermost cause that the exit message names, else its first line: the rest is a stack
   * trace.
   */
  private static @Nullable String reason(JobExecution run) {
    List<String> messages =
        run.getStepExecutions().stream()
            .map(step -> step.getExitStatus().getExitDescription())
            .filter(text -> !text.isBlank())
            .toList();
    return reason(
        messages.isEmpty() ? run.getExitStatus().getExitDescription() : messages.getLast());
  }

  /**
   * Likewise, of one exit message. A cause around the innermost one that repeats what that tells,
   * tells more: where it happened.
   */
  static @Nullable String reason(String text) {
    List<String> lines = text.strip().lines().toList();
    if (lines.isEmpty()) {
      return null;
    }
    List<String> causes = new ArrayList<>(List.of(plain(lines.getFirst())));
    lines.stream()
        .filter(line -> line.startsWith(CAUSE))
        .map(line -> plain(line.substring(CAUSE.length())))
        .forEach(causes::add);
    String reason = causes.removeLast();
    for (String outer : causes.reversed()) {
      reason = outer.contains(reason) ? outer : reason;
    }
    return reason;
  }

  /** Without the names of Java's classes where what stands behind them says it all. */
  private static String plain(String line) {
    Matcher named = NAMED.matcher(line);
    if (!named.matches()) {
      return line;
    }
    return switch (named.group(1)) {
      case "NoSuchFileException" -> "no such file: " + named.group(2);
      case "AccessDeniedException" -> "no permission: " + named.group(2);
      case "NotDirectoryException" -> "not a directory: " + named.group(2);
      default -> named.group(2);
    };
  }
}
