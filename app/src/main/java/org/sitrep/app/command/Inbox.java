package org.sitrep.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where new archives are. */
final class Inbox {

  @Option(
      names = "--inbox",
      required = true,
      paramLabel = "DIR",
      description = "Directory with archives, or one archive.")
  private Path path;

  /** Its absolute path, as the job takes it. */
  String parameter() {
    return parameter(path);
  }

  static String parameter(Path path) {
    if (!Files.exists(path)) {
      throw new CommandFailure("no such inbox: " + path);
    }
    return path.toAbsolutePath().normalize().toString();
  }
}
