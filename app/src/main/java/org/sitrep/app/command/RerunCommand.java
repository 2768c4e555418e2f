package org.sitrep.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.Night;
import org.springframework.batch.core.job.JobExecution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rerun",
    description =
        "Goes on with a run that failed, was stopped or was killed, at the step and record where it ended. A"
            + " nightly run goes on to its workbooks.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep rerun        the newest run that has not come to its end",
      "  sitrep rerun 12"
    })
final class RerunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BrokerOption broker;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "Number of the run, see 'sitrep runs' (default: the newest unfinished one).")
  private @Nullable Long run;

  @Override
  public Integer call() throws JobRefusedException {
    try (Session session =
        database.open(
            ProgressDisplay.on(spec.commandLine().getErr()), broker.on(SitrepApplication::start))) {
      JobRuns runs = session.bean(JobRuns.class);
      RunReport report = new RunReport(session, spec.commandLine().getOut());
      JobExecution wanted = run == null ? runs.lastUnfinished().orElse(null) : runs.find(run);
      if (wanted == null) {
        spec.commandLine().getOut().println("every run has come to its end: nothing to run again");
        return ExitCode.OK;
      }
      List<Integer> codes = new ArrayList<>();
      session.bean(Night.class).rerun(wanted.getId(), ended -> codes.add(report.print(ended)));
      report.printStore();
      return codes.getLast();
    }
  }
}
