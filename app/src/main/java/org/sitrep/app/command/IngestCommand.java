package org.sitrep.app.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description =
        "Loads every new archive of the inbox and codes its articles; codes again what an older version of the"
            + " coder, or one with other imported places, has coded.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep ingest --inbox archives",
      "  sitrep ingest --recode --preview   what would be coded again",
      "  sitrep ingest --recode"
    })
final class IngestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BrokerOption broker;
  @Mixin private BusinessDate date;
  @Mixin private FieldsOption fields;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Work work = new Work();

  /** What there is to do, at least one of both. */
  private static final class Work {
    @Option(names = "--inbox", paramLabel = "DIR", description = Inbox.DESCRIPTION)
    private @Nullable String inbox;

    @ArgGroup(exclusive = false)
    private @Nullable Recoding recoding;
  }

  /** Coding again. */
  private static final class Recoding {
    @Option(
        names = "--recode",
        required = true,
        description =
            "Code again the articles that another version of the coder has coded. Facts that have not moved keep"
                + " their numbers; the next workbook says what moved.")
    private boolean recode;

    @Option(
        names = "--preview",
        description = "Only tell how many articles which versions have coded.")
    private boolean preview;

    @Option(names = "--json", description = "With --preview: print a JSON object a line.")
    private boolean json;
  }

  @Override
  public Integer call() throws JobRefusedException {
    Recoding recoding = work.recoding;
    if (recoding != null && recoding.json && !recoding.preview) {
      throw new ParameterException(spec.commandLine(), "--json goes with --preview");
    }
    if (recoding != null && recoding.preview) {
      try (Session session = database.open()) {
        new CodedArticles(session, spec.commandLine().getOut()).print(recoding.json);
        return ExitCode.OK;
      }
    }
    Map<String, String> parameters = new HashMap<>();
    if (work.inbox != null) {
      parameters.put("inbox", Inbox.parameter(work.inbox));
    }
    if (recoding != null && recoding.recode) {
      parameters.put("recode", "true");
    }
    Map<String, String> checked = FieldsOption.among(parameters, fields.mapping());
    try (Session session =
        database.open(
            ProgressDisplay.on(spec.commandLine().getErr()), broker.on(SitrepApplication::start))) {
      LocalDate day = date.in(session);
      RunReport report = new RunReport(session, spec.commandLine().getOut());
      int code = report.print(session.bean(JobRuns.class).start("ingest", day, checked));
      report.printStore();
      return code;
    }
  }
}
