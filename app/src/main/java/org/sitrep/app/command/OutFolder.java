package org.sitrep.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where workbooks are published. */
final class OutFolder {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Workbooks go to DIR/<date>/ (default: ${DEFAULT-VALUE}).")
  private Path path;

  Path path() {
    return path;
  }
}
