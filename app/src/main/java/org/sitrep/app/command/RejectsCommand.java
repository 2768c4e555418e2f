package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rejects",
    description =
        "Lists the records that could not be taken, newest first, or shows one with its bytes (those that are no"
            + " printable text as \\xNN).",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    subcommands = {RejectsRequeueCommand.class, RejectsExportCommand.class},
    footer = {
      "  sitrep rejects --run 12",
      "  sitrep rejects 345",
      "  sitrep rejects requeue --reason too_slow"
    })
final class RejectsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private RejectFilterOptions options;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "One rejected record.")
  private @Nullable Long id;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many to list (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = database.open()) {
      Rejects rejects = session.bean(Rejects.class);
      List<Rejects.Row> found = rejects.list(options.filter(id), null, most);
      found.forEach(row -> print(out, row));
      if (id != null) {
        if (found.isEmpty()) {
          throw new CommandFailure("there is no rejected record " + id);
        }
        if (!json) {
          rejects.each(options.filter(id), (row, raw) -> out.println(printable(raw)));
        }
      } else if (found.isEmpty() && !json) {
        out.println("no rejected records");
      }
      return ExitCode.OK;
    }
  }

  private void print(PrintWriter out, Rejects.Row row) {
    if (json) {
      out.println(JsonLines.line(RejectsExportCommand.fields(row)));
      return;
    }
    out.printf(
        "%d  %s: %s: %s (%d bytes)%n",
        row.id(), row.where(), row.reason(), row.detail(), row.bytes());
  }

  /** A hostile record must not steer the terminal that it is shown on. */
  private static String printable(byte[] raw) {
    StringBuilder text = new StringBuilder();
    for (byte value : raw) {
      int unit = value & 0xff;
      if ((unit >= 0x20 && unit < 0x7f) || unit == '\n' || unit == '\t') {
        text.append((char) unit);
      } else {
        text.append("\\x%02x".formatted(unit));
      }
    }
    return text.toString();
  }
}
