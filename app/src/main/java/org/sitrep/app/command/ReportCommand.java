package org.sitrep.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description = "Writes the workbooks from what is stored.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  sitrep report --from 2026-01-01 --to 2026-06-30")
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BusinessDate date;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Workbooks go to DIR/<date>/ (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description = "First day of the facts (default: all).")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      description = "Last day of the facts (default: all).")
  private @Nullable LocalDate to;

  /** Parameters of a report of everything. */
  static Map<String, String> parameters(Path out) {
    return Map.of("out", out.toAbsolutePath().normalize().toString());
  }

  @Override
  public Integer call() throws JobRefusedException {
    if (from != null && to != null && to.isBefore(from)) {
      throw new CommandFailure("--to " + to + " is before --from " + from);
    }
    try (Session session = database.open(ProgressDisplay.on(spec.commandLine().getErr()))) {
      LocalDate day = date.in(session);
      Map<String, String> parameters = new TreeMap<>(parameters(out));
      if (from != null) {
        parameters.put("from", from.toString());
      }
      if (to != null) {
        parameters.put("to", to.toString());
      }
      return new RunReport(session, spec.commandLine().getOut())
          .print(session.bean(JobRuns.class).start("report", day, parameters));
    }
  }
}
