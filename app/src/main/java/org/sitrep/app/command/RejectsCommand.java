package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.RejectFilter;
import org.sitrep.app.job.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rejects",
    description =
        "Lists the records that could not be taken, or shows one: 'sitrep rejects' and 'sitrep rejects 345' are"
            + " short for list and show.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    subcommands = {
      RejectsCommand.Listing.class,
      RejectsCommand.Show.class,
      RejectsRequeueCommand.class,
      RejectsExportCommand.class
    },
    footer = {
      "  sitrep rejects --run 12",
      "  sitrep rejects 345",
      "  sitrep rejects requeue --reason too_slow"
    })
final class RejectsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private RejectFilterOptions filter;
  @Mixin private ListingOptions listing;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "One rejected record.")
  private @Nullable Long id;

  @Override
  public Integer call() {
    try (Session session = database.open()) {
      PrintWriter out = spec.commandLine().getOut();
      return id == null
          ? list(session, filter, listing, out)
          : show(session, id, listing.json(), out);
    }
  }

  @Command(
      name = "list",
      description = "Lists rejected records, newest first.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = {
        "  sitrep rejects list --run 12",
        "  sitrep rejects list --reason malformed_json --json"
      })
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;
    @Mixin private RejectFilterOptions filter;
    @Mixin private ListingOptions listing;

    @Override
    public Integer call() {
      try (Session session = database.open()) {
        return list(session, filter, listing, spec.commandLine().getOut());
      }
    }
  }

  @Command(
      name = "show",
      description =
          "Shows a rejected record with its bytes (those that are no printable text as \\xNN).",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  sitrep rejects show 345")
  static final class Show implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DatabaseOptions database;
    @Mixin private JsonOption output;

    @Parameters(paramLabel = "ID", description = "Its number, see 'sitrep rejects list'.")
    private long id;

    @Override
    public Integer call() {
      try (Session session = database.open()) {
        return show(session, id, output.json(), spec.commandLine().getOut());
      }
    }
  }

  private static int list(
      Session session, RejectFilterOptions filter, ListingOptions listing, PrintWriter out) {
    listing.print(
        out,
        session.bean(Rejects.class).list(filter.filter(null), null, listing.most()),
        RejectsCommand::json,
        RejectsCommand::line,
        "no rejected records");
    return ExitCode.OK;
  }

  private static int show(Session session, long id, boolean json, PrintWriter out) {
    Rejects rejects = session.bean(Rejects.class);
    RejectFilter one = new RejectFilter(id, null, null, null);
    List<Rejects.Row> found = rejects.list(one, null, 1);
    if (found.isEmpty()) {
      throw new CommandFailure(
          "there is no rejected record " + id + ": 'sitrep rejects list' tells which there are");
    }
    if (json) {
      out.println(json(found.getFirst()));
    } else {
      out.println(line(found.getFirst()));
      rejects.each(one, (row, raw) -> out.println(printable(raw)));
    }
    return ExitCode.OK;
  }

  private static String json(Rejects.Row row) {
    return JsonLines.line(RejectsExportCommand.fields(row));
  }

  private static String line(Rejects.Row row) {
    return TerminalWriter.line(
        "%d  %s: %s: %s (%d bytes)"
            .formatted(row.id(), row.where(), row.reason(), row.detail(), row.bytes()));
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
