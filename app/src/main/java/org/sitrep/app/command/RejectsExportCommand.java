package org.sitrep.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.app.job.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description =
        "Writes rejected records into a new directory: rejects.jsonl with a line each, and the kept bytes of each as"
            + " ID.raw.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  sitrep rejects export broken --run 12")
final class RejectsExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;
  @Mixin private RejectFilterOptions options;

  @Parameters(paramLabel = "DIR", description = "Directory that is not there yet.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    try (Session session = database.open()) {
      try {
        Files.createDirectory(directory);
      } catch (FileAlreadyExistsException e) {
        throw new CommandFailure(directory + " is there already: name a new directory", e);
      } catch (IOException e) {
        throw new CommandFailure(
            "cannot make the directory " + directory + ": " + e.getMessage(), e);
      }
      long[] written = {0};
      try (BufferedWriter lines =
          Files.newBufferedWriter(directory.resolve("rejects.jsonl"), StandardCharsets.UTF_8)) {
        session
            .bean(Rejects.class)
            .each(
                options.filter(null),
                (row, raw) -> {
                  try {
                    lines.write(JsonLines.line(fields(row)));
                    lines.write('\n');
                    Files.write(directory.resolve(row.id() + ".raw"), raw);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                  written[0]++;
                });
      } catch (UncheckedIOException e) {
        throw new CommandFailure("cannot write into " + directory + ": " + e.getMessage(), e);
      }
      spec.commandLine()
          .getOut()
          .printf("%d rejected records are in %s%n", written[0], directory.toAbsolutePath());
      return ExitCode.OK;
    }
  }

  /** A record as all listings of scripts have it. */
  static Map<String, Object> fields(Rejects.Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", row.id());
    fields.put("run", row.run());
    fields.put("step", row.step());
    fields.put("archive", row.archive());
    fields.put("file", row.file());
    fields.put("entry", row.entry());
    fields.put("offset", row.offset());
    fields.put("record", row.record());
    fields.put("reason", row.reason());
    fields.put("detail", row.detail());
    fields.put("bytes", row.bytes());
    return fields;
  }
}
