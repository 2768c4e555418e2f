package org.sitrep.ingest.share;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** What a worker does with a request. */
sealed interface Verdict {

  /** Runs the partition, which it has claimed. */
  record Run(Step step, StepExecution partition, Claim claim) implements Verdict {}

  /** Leaves it alone: there is nothing to do for it, or somebody does it. */
  record Leave(String why) implements Verdict {}

  /**
   * Puts it aside for a person to look at.
   *
   * @param reason a word
   * @param why in full
   */
  record Bury(String reason, String why) implements Verdict {

    /** The reason for which another build than this is needed. */
    static final String OTHER_BUILD = "version";

    boolean isOtherBuild() {
      return reason.equals(OTHER_BUILD);
    }
  }
}
