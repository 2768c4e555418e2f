package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.RunView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "runs",
    description = "Lists the newest runs, or shows one with its steps.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sitrep runs", "  sitrep runs 12 --json"})
final class RunsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "Number of one run.")
  private @Nullable Long run;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to list (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  @Override
  public Integer call() throws JobRefusedException {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = database.open()) {
      JobRuns runs = session.bean(JobRuns.class);
      if (run != null && !json) {
        new RunReport(session, out).print(runs.find(run));
        return ExitCode.OK;
      }
      List<RunView> views =
          (run == null ? runs.newest(most) : List.of(runs.find(run)))
              .stream().map(runs::view).toList();
      if (json) {
        views.forEach(view -> out.println(JsonLines.of(view)));
      } else if (views.isEmpty()) {
        out.println("no runs yet: start one with 'sitrep nightly --inbox DIR'");
      } else {
        out.printf(
            "%6s  %-8s %-10s %3s  %-10s %-19s %7s%n",
            "run", "job", "date", "no", "status", "started", "seconds");
        views.forEach(
            view ->
                out.printf(
                    "%6d  %-8s %-10s %3s  %-10s %-19.19s %7s%n",
                    view.id(),
                    view.job(),
                    view.date(),
                    view.number(),
                    view.status(),
                    view.started() == null ? "" : view.started().toString(),
                    view.seconds() == null ? "" : view.seconds().toString()));
      }
      return ExitCode.OK;
    }
  }
}
