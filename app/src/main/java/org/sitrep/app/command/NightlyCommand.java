package org.sitrep.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "nightly",
    description =
        "Loads every new archive of the inbox, codes its articles and writes the workbooks. An archive that was"
            + " loaded before is left alone; what an earlier run left undone is done.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  sitrep nightly --inbox docs/samples")
final class NightlyCommand implements Callable<Integer> {

  /** Parameter of an ingest run that a report is to follow. */
  static final String THEN_REPORT_TO = "thenReportTo";

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BusinessDate date;
  @Mixin private Inbox inbox;
  @Mixin private FieldsOption fields;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Workbooks go to DIR/<date>/ (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Override
  public Integer call() throws JobRefusedException {
    Map<String, String> parameters =
        FieldsOption.among(
            Map.of(
                "inbox",
                inbox.parameter(),
                THEN_REPORT_TO,
                out.toAbsolutePath().normalize().toString()),
            fields.mapping());
    try (Session session = database.open(ProgressDisplay.on(spec.commandLine().getErr()))) {
      LocalDate day = date.in(session);
      RunReport report = new RunReport(session, spec.commandLine().getOut());
      JobRuns runs = session.bean(JobRuns.class);
      JobExecution ingest = runs.start("ingest", day, parameters);
      int code = report.print(ingest);
      if (ingest.getStatus() == BatchStatus.COMPLETED) {
        code = report.print(runs.start("report", day, ReportCommand.parameters(out)));
      }
      report.printStore();
      return code;
    }
  }
}
