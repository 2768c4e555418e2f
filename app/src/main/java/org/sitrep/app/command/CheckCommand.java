package org.sitrep.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sitrep.core.article.ArchiveInspector;
import org.sitrep.core.article.FieldMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Reads archives without loading them and prints {file, format, records, articles, rejected, reasons}, a"
            + " line an archive. Needs no database.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sitrep check archives/*", "  sitrep check --fields fields.txt dump.csv.gz"})
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private FieldsOption fields;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Archives of any known format.")
  private List<Path> files;

  @Override
  public Integer call() {
    ArchiveInspector inspector =
        ServiceLoader.load(ArchiveInspector.class)
            .findFirst()
            .orElseThrow(
                () -> new CommandFailure("this program was built without an archive reader"));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    FieldMapping mapping = fields.mapping();
    boolean refused = false;
    for (Path file : files) {
      try {
        ArchiveInspector.Report report = inspector.inspect(Inputs.readable(file), mapping);
        out.println(JsonLines.line(row(report)));
      } catch (CommandFailure e) {
        err.println(e.getMessage());
        refused = true;
      } catch (IOException e) {
        err.println(TerminalWriter.line(file + ": " + e.getMessage()));
        refused = true;
      }
    }
    return refused ? ExitCode.FAILED : ExitCode.OK;
  }

  private static Map<String, Object> row(ArchiveInspector.Report report) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", report.file());
    row.put("format", report.format());
    row.put("records", report.records());
    row.put("articles", report.articles());
    row.put("rejected", report.rejected());
    row.put("reasons", new TreeMap<>(report.reasons()));
    return row;
  }
}
