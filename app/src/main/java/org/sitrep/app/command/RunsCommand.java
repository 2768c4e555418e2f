package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.sitrep.app.job.RunViews;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "runs",
    description =
        "Lists the newest runs, or shows one: 'sitrep runs' and 'sitrep runs 12' are short for list and show.",
    mixinStandardHelpOptions = true,
    subcommands = {RunsCommand.Listing.class, RunsCommand.Show.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep runs",
      "  sitrep runs list --job ingest --status failed",
      "  sitrep runs 12"
    })
final class RunsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private ListingOptions listing;

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "Number of one run.")
  private @Nullable Long run;

  @Override
  public Integer call() throws JobRefusedException {
    try (Session session = database.open()) {
      PrintWriter out = spec.commandLine().getOut();
      return run == null
          ? list(session, RunHistory.Filter.ALL, listing, out)
          : show(session, run, listing.json(), out);
    }
  }

  @Command(
      name = "list",
      description = "Lists runs, newest first.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = {
        "  sitrep runs list --most 5",
        "  sitrep runs list --job ingest --status failed --json"
      })
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;
    @Mixin private ListingOptions listing;

    @Option(
        names = "--job",
        paramLabel = "NAME",
        description = "Only runs of this job, such as ingest or report.")
    private @Nullable String job;

    @Option(
        names = "--status",
        paramLabel = "STATUS",
        description = "Only runs with this status: ${COMPLETION-CANDIDATES}.")
    private @Nullable BatchStatus status;

    @Override
    public Integer call() {
      try (Session session = database.open()) {
        RunHistory.Filter filter =
            new RunHistory.Filter(job, status == null ? null : status.name(), null);
        return list(session, filter, listing, spec.commandLine().getOut());
      }
    }
  }

  @Command(
      name = "show",
      description = "Shows a run with its steps, what it rejected and why it failed.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  sitrep runs show 12 --json")
  static final class Show implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;
    @Mixin private JsonOption output;

    @Parameters(paramLabel = "RUN", description = "Number of the run.")
    private long run;

    @Override
    public Integer call() throws JobRefusedException {
      try (Session session = database.open()) {
        return show(session, run, output.json(), spec.commandLine().getOut());
      }
    }
  }

  private static int list(
      Session session, RunHistory.Filter filter, ListingOptions listing, PrintWriter out) {
    List<RunView> found = session.bean(RunHistory.class).list(filter, listing.most());
    if (!found.isEmpty() && !listing.json()) {
      out.printf(
          "%6s  %-9s %-10s %3s  %-10s %-19s %7s  %s%n",
          "run", "job", "date", "no", "status", "started", "seconds", "reason");
    }
    listing.print(
        out,
        found,
        JsonLines::of,
        RunsCommand::line,
        filter.equals(RunHistory.Filter.ALL)
            ? "no runs yet: start one with 'sitrep nightly --inbox DIR'"
            : "no such runs");
    return ExitCode.OK;
  }

  private static String line(RunView view) {
    return String.format(
            Locale.ROOT,
            "%6d  %-9s %-10s %3s  %-10s %-19.19s %7s  %s",
            view.id(),
            view.job(),
            view.date(),
            view.number(),
            view.status(),
            view.started() == null ? "" : view.started().toString(),
            view.seconds() == null ? "" : view.seconds().toString(),
            view.reason() == null ? "" : view.reason())
        .stripTrailing();
  }

  private static int show(Session session, long run, boolean json, PrintWriter out)
      throws JobRefusedException {
    JobExecution found = session.bean(JobRuns.class).find(run);
    if (json) {
      out.println(JsonLines.of(session.bean(RunViews.class).of(found)));
    } else {
      new RunReport(session, out).print(found);
    }
    return ExitCode.OK;
  }
}
