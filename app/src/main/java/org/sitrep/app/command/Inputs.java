package org.sitrep.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what the user names, with an error that says what is wrong with it. */
final class Inputs {

  private static final int BUFFER = 1 << 16;

  private Inputs() {}

  /** The lines of a UTF-8 file; malformed bytes become replacement characters. */
  static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(readable(file)), StandardCharsets.UTF_8),
        BUFFER);
  }

  static Path readable(Path file) {
    if (!Files.exists(file)) {
      throw new CommandFailure("no such file: " + file);
    }
    if (Files.isDirectory(file)) {
      throw new CommandFailure(file + " is a directory, a file is wanted");
    }
    if (!Files.isReadable(file)) {
      throw new CommandFailure(file + " cannot be read: check its permissions");
    }
    return file;
  }
}
