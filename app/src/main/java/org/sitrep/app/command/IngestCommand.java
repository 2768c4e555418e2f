package org.sitrep.app.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  @Mixin private BusinessDate date;
  @Mixin private Inbox inbox;
  @Mixin private FieldsOption fields;

  @Override
  public Integer call() throws JobRefusedException {
    Map<String, String> parameters =
        FieldsOption.among(Map.of("inbox", inbox.parameter()), fields.mapping());
    try (Session session = database.open(ProgressDisplay.on(spec.commandLine().getErr()))) {
      LocalDate day = date.in(session);
      RunReport report = new RunReport(session, spec.commandLine().getOut());
      int code = report.print(session.bean(JobRuns.class).start("ingest", day, parameters));
      report.printStore();
      return code;
    }
  }
}
