package org.sitrep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.report.KeptReportSets;
import org.sitrep.core.report.ReportCatalog;
import org.sitrep.core.report.ReportSetException;
import picocli.CommandLine.Option;

/** Which workbooks a report has. */
final class SetOption {

  /** Parameter of a report: what its set is kept by. */
  static final String PARAMETER = "set";

  private static final String BUILT_IN = "built-in set";

  @Option(
      names = "--set",
      paramLabel = "FILE.yaml",
      description =
          "The workbooks to write: their sheets, period and filters; 'sitrep report --print-set' prints the built-in"
              + " set, to be copied (default: the built-in set).")
  private @Nullable Path file;

  /**
   * A set that can be written.
   *
   * @param yaml its content
   * @param file what to call it
   * @param names of its workbooks
   */
  record Told(String yaml, String file, List<String> names) {

    /** Keeps the content, so that a run which goes on means the same. */
    String keep(Session session) {
      return session.bean(KeptReportSets.class).keep(yaml, file);
    }
  }

  /** What the user says, checked. */
  Told told() {
    ReportCatalog catalog = catalog();
    try {
      String name = file == null ? BUILT_IN : file.toString();
      String yaml = file == null ? catalog.builtInSet() : Files.readString(Inputs.readable(file));
      return new Told(yaml, name, catalog.check(yaml, name));
    } catch (ReportSetException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be read as UTF-8: " + e.getMessage(), e);
    }
  }

  /** What reports can be made of. */
  static ReportCatalog catalog() {
    return ServiceLoader.load(ReportCatalog.class).findFirst().orElseThrow();
  }
}
