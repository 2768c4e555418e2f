package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import org.sitrep.app.job.RunView;
import org.sitrep.app.job.RunViews;
import org.sitrep.core.article.Archives;
import org.sitrep.core.article.Articles;
import org.sitrep.core.article.RejectedRecords;
import org.sitrep.core.cooperation.CooperationEvents;
import org.sitrep.core.violence.ViolenceClaims;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** What a command tells of a run when it has ended. */
final class RunReport {

  private static final int REJECTS_SHOWN = 5;

  private final Session session;
  private final PrintWriter out;
  private final int rejectsShown;

  RunReport(Session session, PrintWriter out) {
    this(session, out, REJECTS_SHOWN);
  }

  /** Shows up to so many rejected records. */
  RunReport(Session session, PrintWriter out, int rejectsShown) {
    this.session = session;
    this.out = out;
    this.rejectsShown = rejectsShown;
  }

  /** Prints a run's steps, its workbooks and what it rejected. */
  int print(JobExecution run) {
    RunView view = session.bean(RunViews.class).of(run);
    out.printf(
        "run %d: %s of %s, run %d of the day: %s%s%n",
        view.id(),
        view.job(),
        view.date(),
        view.number(),
        view.status(),
        view.seconds() == null ? "" : " in " + view.seconds() + " s");
    for (RunView.StepView step : view.steps()) {
      out.printf(
          Locale.ROOT,
          "  %-24s %-10s read %,d  written %,d  filtered %,d  rejected %,d%n",
          step.name(),
          step.status(),
          step.read(),
          step.written(),
          step.filtered(),
          step.rejected());
    }
    for (StepExecution step : run.getStepExecutions()) {
      String told = step.getExitStatus().getExitDescription();
      if (step.getStatus() == BatchStatus.COMPLETED && !told.isBlank()) {
        out.println("  " + step.getStepName() + ": " + told);
      }
    }
    rejected(run);
    if (run.getExecutionContext().get("workbooks") instanceof List<?> paths) {
      paths.forEach(path -> out.println("  workbook " + path));
    }
    if (run.getStatus() == BatchStatus.COMPLETED) {
      return ExitCode.OK;
    }
    if (view.reason() != null) {
      out.println("  reason: " + view.reason());
    }
    out.println("  go on with it: sitrep rerun " + run.getId());
    return ExitCode.FAILED;
  }

  /** Prints how much is stored in all. */
  void printStore() {
    out.printf(
        Locale.ROOT,
        "stored in all: %,d archives, %,d articles, %,d violence claims, %,d cooperation events%n",
        session.bean(Archives.class).count(),
        session.bean(Articles.class).count(),
        session.bean(ViolenceClaims.class).count(),
        session.bean(CooperationEvents.class).count());
  }

  private void rejected(JobExecution run) {
    RejectedRecords records = session.bean(RejectedRecords.class);
    List<Rejects.Row> first =
        session
            .bean(Rejects.class)
            .list(new RejectFilter(null, run.getId(), null, null), null, rejectsShown)
            .reversed();
    if (first.isEmpty()) {
      return;
    }
    Map<String, Long> reasons = new TreeMap<>();
    records
        .countByReason(run.getId())
        .forEach(reason -> reasons.put(reason.getReason(), reason.getNumber()));
    out.println("  rejected by reason: " + reasons);
    for (Rejects.Row record : first) {
      out.println(
          "    "
              + TerminalWriter.line(
                  record.where() + ": " + record.reason() + ": " + record.detail()));
    }
    out.println("    all of them: sitrep rejects --run " + run.getId());
  }
}
