package org.sitrep.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.Night;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BrokerOption broker;
  @Mixin private BusinessDate date;
  @Mixin private Inbox inbox;
  @Mixin private FieldsOption fields;
  @Mixin private SetOption set;
  @Mixin private OutFolder out;

  @Override
  public Integer call() throws JobRefusedException {
    SetOption.Told told = set.told();
    Map<String, String> parameters =
        FieldsOption.among(Map.of("inbox", inbox.parameter()), fields.mapping());
    try (Session session =
        database.open(
            ProgressDisplay.on(spec.commandLine().getErr()), broker.on(SitrepApplication::start))) {
      RunReport report = new RunReport(session, spec.commandLine().getOut());
      List<Integer> codes = new ArrayList<>();
      session
          .bean(Night.class)
          .start(
              date.in(session),
              parameters,
              new Night.Report(out.path(), told.keep(session)),
              run -> codes.add(report.print(run)));
      report.printStore();
      return codes.getLast();
    }
  }
}
