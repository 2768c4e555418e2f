package org.sitrep.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.core.report.ReportCatalog;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description =
        "Writes the workbooks from what is stored: the built-in set of three, or another one.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep report --from 2026-01-01 --to 2026-06-30",
      "  sitrep report --only violence --country PK --country AF",
      "  sitrep report --print-set > weekly.yaml     a set to change, then:",
      "  sitrep report --set weekly.yaml"
    })
final class ReportCommand implements Callable<Integer> {

  private static final String SEPARATOR = ";";

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private BusinessDate date;
  @Mixin private SetOption set;
  @Mixin private OutFolder out;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only this workbook of the set; may be repeated (default: all).")
  private List<String> only = List.of();

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description = "First day of the facts (default: as the set says).")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      description = "Last day of the facts (default: as the set says).")
  private @Nullable LocalDate to;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description =
          "Only violence in this country and acts that it is a party of, by its ISO 3166 code; may be repeated"
              + " (default: as the set says).")
  private List<String> countries = List.of();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description =
          "Only violence by this actor and acts that it is a party of, by its name in the workbooks; may be repeated"
              + " (default: as the set says).")
  private List<String> actors = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Form of the workbooks, analyst or accessible (default: as the set says).")
  private @Nullable String profile;

  @ArgGroup private @Nullable Printing printing;

  /** The sheets that there are. */
  private static final class Sheets {
    @Option(
        names = "--list",
        required = true,
        description = "Only list the sheets that a set can name.")
    private boolean list;

    @Option(names = "--json", description = "With --list: print a JSON object a line.")
    private boolean json;
  }

  /** What is only told. */
  private static final class Printing {
    @ArgGroup(exclusive = false)
    private @Nullable Sheets sheets;

    @Option(names = "--print-set", description = "Only print the set of workbooks.")
    private boolean set;
  }

  /**
   * Parameters of a report.
   *
   * @param kept what its set is kept by
   */
  static Map<String, String> parameters(Path out, String kept) {
    return Map.of("out", out.toAbsolutePath().normalize().toString(), SetOption.PARAMETER, kept);
  }

  @Override
  public Integer call() throws JobRefusedException {
    SetOption.Told told = set.told();
    PrintWriter print = spec.commandLine().getOut();
    if (printing != null) {
      if (printing.sheets != null && printing.sheets.list) {
        list(SetOption.catalog(), printing.sheets.json, print);
      }
      if (printing.set) {
        print.print(told.yaml());
        print.flush();
      }
      return ExitCode.OK;
    }
    check(told);
    try (Session session = database.open(ProgressDisplay.on(spec.commandLine().getErr()))) {
      LocalDate day = date.in(session);
      Map<String, String> parameters = new TreeMap<>(parameters(out.path(), told.keep(session)));
      put(parameters, "only", String.join(SEPARATOR, only));
      put(parameters, "countries", String.join(SEPARATOR, countries).toUpperCase(Locale.ROOT));
      put(parameters, "actors", String.join(SEPARATOR, actors));
      put(parameters, "profile", profile);
      put(parameters, "from", from);
      put(parameters, "to", to);
      return new RunReport(session, print)
          .print(session.bean(JobRuns.class).start("report", day, parameters));
    }
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      parameters.put(name, value.toString());
    }
  }

  /** Names what is wrong before a database is opened. */
  private void check(SetOption.Told told) {
    ReportCatalog catalog = SetOption.catalog();
    if (from != null && to != null && to.isBefore(from)) {
      throw new CommandFailure("--to " + to + " is before --from " + from);
    }
    for (String name : only) {
      if (!told.names().contains(name)) {
        throw new CommandFailure(
            "--only %s: the set has no such workbook, it has %s"
                .formatted(name, String.join(", ", told.names())));
      }
    }
    for (String country : countries) {
      if (!catalog.isCountry(country)) {
        throw new CommandFailure(
            "--country " + country + " is no country; an ISO 3166 code such as PK is wanted");
      }
    }
    for (String actor : actors) {
      if (actor.isBlank() || actor.contains(SEPARATOR)) {
        throw new CommandFailure("--actor '" + actor + "' is no name of an actor");
      }
    }
    if (profile != null && !catalog.profiles().contains(profile)) {
      throw new CommandFailure(
          "--profile %s: there are %s".formatted(profile, String.join(", ", catalog.profiles())));
    }
  }

  private static void list(ReportCatalog catalog, boolean json, PrintWriter print) {
    String family = "";
    for (ReportCatalog.Sheet sheet : catalog.sheets()) {
      if (json) {
        print.println(JsonLines.of(sheet));
        continue;
      }
      if (!sheet.family().equals(family)) {
        family = sheet.family();
        print.println("all of " + family);
      }
      print.printf("  %-24s %s%n", sheet.id(), sheet.about());
    }
  }
}
