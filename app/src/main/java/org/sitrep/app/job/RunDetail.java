package org.sitrep.app.job;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that an administrator asks about it.
 *
 * @param run the run
 * @param state what can be done with it
 * @param parameters what it was asked for, by name
 * @param steps its steps in order
 * @param reasons how many records it rejected, by reason
 * @param workbooks files that it published
 */
public record RunDetail(
    RunView run,
    State state,
    Map<String, String> parameters,
    List<Step> steps,
    Map<String, Long> reasons,
    List<String> workbooks) {

  /** What can be done with a run. */
  public enum State {
    /** A living process runs it: it can be stopped. */
    ALIVE,
    /** It counts as running and nobody runs it: it can be mended. */
    DEAD,
    /** It has not come to its end, and nothing came after it: it can go on. */
    UNFINISHED,
    /** It is complete, was given up, or was gone on with by a later run. */
    OVER
  }

  /**
   * A step of a run.
   *
   * @param step its counts; of a partitioned step, the sum of its partitions
   * @param started when it began, or null
   * @param seconds how long it took, or null while it runs
   * @param progress how far it is, or null where its process tells nothing
   * @param partitions its partitions, those that run and those that failed first
   */
  public record Step(
      RunView.StepView step,
      @Nullable LocalDateTime started,
      @Nullable Long seconds,
      @Nullable StepProgress progress,
      List<Partition> partitions) {}

  /**
   * A partition of a step.
   *
   * @param name its name, without the step's
   * @param status Spring Batch's status
   * @param read items read
   * @param written items written
   * @param seconds how long it took or takes, or null where it has not begun
   * @param straggling whether it runs, and for over three times as long as half of the others took
   * @param reason why it failed, in one line, or null
   */
  public record Partition(
      String name,
      String status,
      long read,
      long written,
      @Nullable Long seconds,
      boolean straggling,
      @Nullable String reason) {}
}
