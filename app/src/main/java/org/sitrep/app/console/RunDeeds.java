package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import org.sitrep.app.job.RunCare;
import org.springframework.stereotype.Component;

/** What operators do, by page or by script: each is taken down with who did it. */
@Component
class RunDeeds {

  private final JobRuns runs;
  private final RunCare care;
  private final RunActions actions;
  private final Rejects rejects;
  private final Backlog backlog;
  private final Deeds deeds;

  RunDeeds(
      JobRuns runs,
      RunCare care,
      RunActions actions,
      Rejects rejects,
      Backlog backlog,
      Deeds deeds) {
    this.runs = runs;
    this.care = care;
    this.actions = actions;
    this.rejects = rejects;
    this.backlog = backlog;
    this.deeds = deeds;
  }

  /**
   * What a new run from a step on would do.
   *
   * @param step the step
   * @param todo what is still to be done
   * @param outdated articles that another version of the coder has coded, where they would be coded
   *     again
   * @param requeued rejected records that would be read again, where a run was named
   */
  record Preview(
      FromStep step, Backlog.Todo todo, long outdated, Rejects.@Nullable Requeued requeued) {}

  /**
   * Tells what {@link #again} would do.
   *
   * @param run whose rejected records are meant, or null
   */
  Preview preview(FromStep step, @Nullable Long run) {
    return new Preview(
        step,
        backlog.todo(),
        step == FromStep.CODE ? backlog.outdated() : 0,
        requeues(step, run) ? rejects.preview(of(run)) : null);
  }

  /** Begins a run from a step on; its number. */
  long again(FromStep step, @Nullable Long run, HttpServletRequest request)
      throws JobRefusedException {
    return deeds.does(
        request,
        "run again from '" + step.label() + "'",
        run == null ? "" : named(run),
        () -> {
          if (requeues(step, run)) {
            rejects.requeue(of(run));
          }
          return actions.from(step);
        });
  }

  /** Loading again what a run loaded means its rejected records: the others are there. */
  private static boolean requeues(FromStep step, @Nullable Long run) {
    return step == FromStep.LOAD && run != null;
  }

  private static RejectFilter of(@Nullable Long run) {
    return new RejectFilter(null, run, null, null);
  }

  /** Begins a night; the number of its first run. */
  long night(HttpServletRequest request) throws JobRefusedException {
    return deeds.does(request, "start a night", "", actions::night);
  }

  /** Goes on with a run; the number that it has now. */
  long rerun(long run, HttpServletRequest request) throws JobRefusedException {
    return deeds.does(request, "go on", named(run), () -> actions.rerun(run));
  }

  /** Asks a run to stop after its chunk. */
  void stop(long run, HttpServletRequest request) throws JobRefusedException {
    deeds.does(
        request,
        "stop",
        named(run),
        () -> {
          care.stop(runs.find(run));
          return run;
        });
  }

  /** Gives a run up for good. */
  void abandon(long run, HttpServletRequest request) throws JobRefusedException {
    deeds.does(
        request,
        "give up",
        named(run),
        () -> {
          care.abandon(runs.find(run));
          return run;
        });
  }

  /** Mends what dead processes left; what was mended, a line each. */
  List<String> repair(HttpServletRequest request) throws JobRefusedException {
    return deeds.does(request, "repair", "", care::repair);
  }

  /** Hands rejected records back to the next run. */
  Rejects.Requeued requeue(RejectFilter filter, HttpServletRequest request)
      throws JobRefusedException {
    return deeds.does(request, "requeue", filter.toString(), () -> rejects.requeue(filter));
  }

  private static String named(long run) {
    return "run " + run;
  }
}
