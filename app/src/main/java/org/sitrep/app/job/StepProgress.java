package org.sitrep.app.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Progress;

/**
 * How far a step is, as its process told last.
 *
 * @param unit what is counted
 * @param total how much there is to do, less than 0 where that is not known
 * @param done how much is done
 * @param began when the step began, or went on after a restart
 * @param told when its process told this
 * @param ended whether the step has ended
 */
public record StepProgress(
    Progress.Unit unit, long total, long done, Instant began, Instant told, boolean ended) {

  /** Whole per cent from 0 to 100, or null where the total is not known. */
  public @Nullable Integer percent() {
    return total <= 0 ? null : (int) Math.min(100, done * 100 / total);
  }

  /** Units a second since the step began. */
  public double rate() {
    return done * 1e3 / Math.max(1, Duration.between(began, told).toMillis());
  }

  /** How long the rest takes at this rate, or null where that cannot be told. */
  public @Nullable Duration left() {
    return ended || total <= done || done == 0
        ? null
        : Duration.ofMillis((long) ((total - done) / rate() * 1e3));
  }
}
