package org.sitrep.ingest.load;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Progress;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Tells where a step begins and ends.
 *
 * @param progress whom to tell
 * @param unit what the step counts
 * @param total asked when the step begins
 */
public record StepProgress(
    Progress progress, Progress.Unit unit, ToLongFunction<StepExecution> total)
    implements StepExecutionListener {

  @Override
  public void beforeStep(StepExecution step) {
    progress.begin(step.getStepName(), total.applyAsLong(step), unit);
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    progress.end(step.getStepName());
    return step.getExitStatus();
  }
}
