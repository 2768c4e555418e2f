package org.sitrep.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.PlaceName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "gazetteer",
    description = "Adds places to those that coding knows, or tells what a name stands for.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {GazetteerCommand.Import.class, GazetteerCommand.Find.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep gazetteer import admin1CodesASCII.txt cities15000.txt",
      "  sitrep gazetteer find Hyderabad"
    })
final class GazetteerCommand {

  @Command(
      name = "import",
      description =
          "Reads GeoNames' tables of places and of first-level divisions, plain or packed, and tables or JSON with"
              + " fields such as name, country, subcountry, population. Articles that are coded from now on know"
              + " the places; the same entry of a later file replaces it.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  sitrep gazetteer import admin1CodesASCII.txt cities15000.txt")
  static final class Import implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;
    @Mixin private BusinessDate date;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of places.")
    private List<Path> files;

    @Override
    public Integer call() throws JobRefusedException {
      files.forEach(Inputs::readable);
      String paths =
          files.stream()
              .map(file -> file.toAbsolutePath().normalize().toString())
              .collect(Collectors.joining("\n"));
      try (Session session = database.open()) {
        LocalDate day = date.in(session);
        RunReport report = new RunReport(session, spec.commandLine().getOut());
        return report.print(
            session.bean(JobRuns.class).start("gazetteer", day, Map.of("files", paths)));
      }
    }
  }

  @Command(
      name = "find",
      description =
          "Prints what a name stands for in the built-in gazetteer, the likeliest first; ends with 1 where there is"
              + " no such name. Needs no database.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = {"  sitrep gazetteer find Hyderabad", "  sitrep gazetteer find --json TTP"})
  static final class Find implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private JsonOption output;

    @Parameters(paramLabel = "NAME", description = "A name, whatever its case and accents.")
    private String name;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      List<NameUse> uses = Gazetteer.builtIn().resolve(name);
      for (NameUse use : uses) {
        if (output.json()) {
          out.println(JsonLines.line(row(use)));
          continue;
        }
        String kind = use.named().getClass().getSimpleName();
        String where =
            use.named() instanceof PlaceName place
                ? ", %s in %s%s"
                    .formatted(
                        place.kind(),
                        place.division() == null ? "" : place.division() + ", ",
                        place.country())
                : "";
        out.println(kind + " " + use.named().name() + where + " (by its " + use.use() + ")");
      }
      if (uses.isEmpty()) {
        throw new CommandFailure("no such name: " + name);
      }
      return ExitCode.OK;
    }

    private static Map<String, @Nullable Object> row(NameUse use) {
      PlaceName place = use.named() instanceof PlaceName one ? one : null;
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("kind", use.named().getClass().getSimpleName());
      row.put("name", use.named().name());
      row.put("place", place == null ? null : place.kind().toString());
      row.put("division", place == null ? null : place.division());
      row.put("country", place == null ? null : place.country());
      row.put("by", use.use().toString());
      return row;
    }
  }
}
