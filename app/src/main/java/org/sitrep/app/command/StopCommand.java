package org.sitrep.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.RunCare;
import org.springframework.batch.core.job.JobExecution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "stop",
    description =
        "Asks a run of another process to stop after its chunk, and waits until it has. 'sitrep rerun' goes on with"
            + " it where it stopped.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sitrep stop        the run that is alive", "  sitrep stop 12 --wait 0"})
final class StopCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "Number of the run, see 'sitrep runs' (default: the one that runs).")
  private @Nullable Long run;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "How long to wait for its end, in steps of 5 (default: ${DEFAULT-VALUE}; 0: only ask).")
  private long wait;

  @Override
  public Integer call() throws JobRefusedException {
    if (wait < 0) {
      throw new ParameterException(
          spec.commandLine(), "--wait takes 0 or more seconds, not " + wait);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = database.open()) {
      RunCare care = session.bean(RunCare.class);
      JobExecution wanted =
          run == null ? only(care.running()) : session.bean(JobRuns.class).find(run);
      care.stop(wanted);
      out.println("run " + wanted.getId() + " was asked to stop after its chunk");
      out.flush();
      if (wait == 0) {
        return ExitCode.OK;
      }
      Optional<JobExecution> ended = care.awaitEnd(wanted, Duration.ofSeconds(wait));
      if (ended.isEmpty()) {
        out.printf(
            "run %d has not stopped within %d s: see 'sitrep runs %d'%n",
            wanted.getId(), wait, wanted.getId());
        return ExitCode.FAILED;
      }
      out.printf(
          "run %d is %s: 'sitrep rerun %d' goes on with it%n",
          wanted.getId(), ended.get().getStatus(), wanted.getId());
      return ExitCode.OK;
    }
  }

  private static JobExecution only(List<JobExecution> running) {
    if (running.isEmpty()) {
      throw new CommandFailure("no run is alive: nothing to stop");
    }
    if (running.size() > 1) {
      throw new CommandFailure(
          "several runs are under way, name one of them: "
              + running.stream().map(run -> String.valueOf(run.getId())).sorted().toList());
    }
    return running.getFirst();
  }
}
