package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.ArchiveStatus;
import org.sitrep.core.article.RejectedRecord;
import org.sitrep.core.article.RejectedRecords;
import org.springframework.data.domain.Limit;
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
    footer = {"  sitrep rejects --run 12", "  sitrep rejects 345"})
final class RejectsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "One rejected record.")
  private @Nullable Long id;

  @Option(names = "--run", paramLabel = "RUN", description = "Only those of one run.")
  private @Nullable Long run;

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
      RejectedRecords records = session.bean(RejectedRecords.class);
      Long one = id;
      if (one != null) {
        RejectedRecord record =
            records
                .findWithArchiveById(one)
                .orElseThrow(() -> new CommandFailure("there is no rejected record " + one));
        print(out, record);
        if (!json) {
          out.println(printable(record.raw()));
        }
        return ExitCode.OK;
      }
      Limit limit = Limit.of(most);
      List<RejectedRecord> found =
          run == null
              ? records.findByOrderByIdDesc(limit)
              : records.findByJobExecutionIdOrderById(run, limit);
      found.forEach(record -> print(out, record));
      if (found.isEmpty() && !json) {
        out.println("no rejected records");
      }
      return ExitCode.OK;
    }
  }

  private void print(PrintWriter out, RejectedRecord record) {
    if (!json) {
      out.printf(
          "%d  %s: %s: %s (%d bytes)%n",
          record.id(), where(record), record.reason(), record.detail(), record.rawLength());
      return;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", record.id());
    row.put("run", record.jobExecutionId());
    row.put("step", record.step());
    row.put("file", record.archive().file());
    row.put("entry", record.entry());
    row.put("offset", record.byteOffset());
    row.put("record", record.ordinal());
    row.put("reason", record.reason());
    row.put("detail", record.detail());
    row.put("bytes", record.rawLength());
    out.println(JsonLines.line(row));
  }

  /** File and entry with byte and record, or cells of a workbook. */
  static String where(RejectedRecord record) {
    String file = record.archive().file();
    if (record.archive().status() == ArchiveStatus.IMPORTED) {
      return file + " " + record.entry();
    }
    return "%s%s at byte %d, record %d"
        .formatted(
            file,
            record.entry().isEmpty() ? "" : " entry " + record.entry(),
            record.byteOffset(),
            record.ordinal());
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
