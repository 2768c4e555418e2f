package org.sitrep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The process's variables. What a variable {@code SITREP_..._FILE} names is a file that holds the
 * value: containers are given their secrets so.
 */
final class Environment {

  private static final String PREFIX = "SITREP_";
  private static final String IN_FILE = "_FILE";
  private static final Map<String, String> STORE =
      Map.of(
          "SITREP_S3_ENDPOINT", "sitrep.s3.endpoint",
          "SITREP_S3_REGION", "sitrep.s3.region",
          "SITREP_S3_ACCESS_KEY", "sitrep.s3.access-key",
          "SITREP_S3_SECRET_KEY", "sitrep.s3.secret-key");

  private Environment() {}

  /** The variables of this process, those in files read. */
  static Map<String, String> read() {
    return resolved(System.getenv());
  }

  /** Properties of the store of archives, as variables tell them. */
  static Map<String, Object> store(Map<String, String> told) {
    Map<String, Object> properties = new HashMap<>();
    STORE.forEach(
        (name, property) -> {
          String value = told.get(name);
          if (value != null && !value.isBlank()) {
            properties.put(property, value);
          }
        });
    return properties;
  }

  /**
   * Variables with those in files read; a variable that is set itself goes before its file.
   *
   * @throws CommandFailure with name and file where one cannot be read
   */
  static Map<String, String> resolved(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    variables.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && name.endsWith(IN_FILE) && !value.isBlank()) {
            String named = name.substring(0, name.length() - IN_FILE.length());
            if (!variables.containsKey(named)) {
              all.put(named, content(name, Path.of(value)));
            }
          }
        });
    return all;
  }

  private static String content(String name, Path file) {
    try {
      // Editors and tools end a file by a line break that is no part of a password.
      return Files.readString(file).stripTrailing();
    } catch (IOException e) {
      throw new CommandFailure("cannot read " + file + ", which " + name + " names", e);
    }
  }
}
