package org.sitrep.app.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sitrep.app.Sitrep;

/**
 * A command in a process of its own.
 *
 * @param output what it prints
 */
record NightProcess(Process process, Path output) {

  /** Properties of all programs here: many chunks and parts, and no long waits. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "sitrep.ingest.chunk", "10",
          "sitrep.ingest.segment-size", "10KB",
          "sitrep.broker.poll", "100ms",
          "sitrep.broker.resend", "1s",
          "spring.datasource.hikari.connection-timeout", "5000");

  private static final int MOST_SECONDS = 300;

  /**
   * Starts a command.
   *
   * @param wrapper words before the command, such as those that give it a small volume
   * @param jvm options of the JVM
   */
  static NightProcess start(Path output, List<String> wrapper, List<String> jvm, String... words)
      throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Short processes: the quick compiler is enough.
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable", "-Xmx256m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    SETTINGS.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Sitrep.class.getName()));
    command.addAll(List.of(words));
    return new NightProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  /** Kills it; on Linux by SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end by itself and gives its exit code. */
  int await() throws InterruptedException, IOException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("does not end: " + said());
    }
    return process.exitValue();
  }

  String said() throws IOException {
    return Files.readString(output);
  }
}
