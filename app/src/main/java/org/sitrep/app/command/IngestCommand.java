package org.sitrep.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
    name = "ingest",
    description = "Loads every new archive of the inbox and codes its articles.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  sitrep ingest --inbox archives")
final class IngestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--inbox",
      required = true,
      paramLabel = "DIR",
      description = "Directory with archives, or one archive.")
  private Path inbox;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Business date of the run (default: today).")
  private @Nullable LocalDate date;

  @Override
  public Integer call() throws JobRefusedException {
    if (!Files.exists(inbox)) {
      throw new CommandFailure("no such inbox: " + inbox);
    }
    try (Session session = database.open(ProgressDisplay.on(spec.commandLine().getErr()))) {
      LocalDate day = date == null ? LocalDate.now(session.bean(Clock.class)) : date;
      RunReport report = new RunReport(session, spec.commandLine().getOut());
      int code =
          report.print(
              session
                  .bean(JobRuns.class)
                  .start(
                      "ingest",
                      day,
                      Map.of("inbox", inbox.toAbsolutePath().normalize().toString())));
      report.printStore();
      return code;
    }
  }
}
