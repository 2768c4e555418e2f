package org.sitrep.reports.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what a sheet of records costs, side by side with other writers and with the floor: packing
 * the same XML. Each writes in a JVM of its own, in turns; CPU time of its whole process counts, so
 * that other work on the machine changes little. At last the heap that ours needs.
 */
public final class WorkbookBenchmark {

  private static final int MEMORY_ROWS = 200_000;
  private static final int MEMORY_MB = 64;

  private WorkbookBenchmark() {}

  /** Takes {@code rows=N} and {@code rounds=N}; {@code run=WRITER file=FILE} is one of its own. */
  public static void main(String[] args) throws Exception {
    int rows = Integer.parseInt(option(args, "rows", "1000000"));
    int rounds = Integer.parseInt(option(args, "rounds", "2"));
    String run = option(args, "run", "");
    if (!run.isEmpty()) {
      Writers.valueOf(run).measure(rows, Path.of(option(args, "file", "")));
      return;
    }
    Path folder = Files.createTempDirectory("sitrep-bench");
    try {
      compare(rows, rounds, folder);
      boolean fits = child(Writers.OURS, MEMORY_ROWS, MEMORY_MB, folder) >= 0;
      System.out.printf(
          "%,d rows in a heap of %d MB: %s%n",
          MEMORY_ROWS, MEMORY_MB, fits ? "written" : "NOT written");
    } finally {
      try (var left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void compare(int rows, int rounds, Path folder) throws Exception {
    Map<Writers, Double> best = new EnumMap<>(Writers.class);
    for (int round = 0; round < rounds; round++) {
      for (Writers writer : Writers.values()) {
        double seconds = child(writer, rows, 1_024, folder);
        if (seconds >= 0) {
          best.merge(writer, seconds, Math::min);
        }
      }
    }
    System.out.printf("%,d rows of 12 columns, best of %d rounds%n", rows, rounds);
    System.out.printf("%-36s %11s %8s %14s%n", "", "CPU seconds", "MB", "ours / this");
    double ours = best.getOrDefault(Writers.OURS, Double.NaN);
    for (Writers writer : Writers.values()) {
      double seconds = best.getOrDefault(writer, Double.NaN);
      System.out.printf(
          Locale.ROOT,
          "%-36s %11.2f %8.1f %14.2f%n",
          writer.label(),
          seconds,
          Files.size(writer.file(folder)) / 1e6,
          ours / seconds);
    }
  }

  /** CPU seconds of one writer in a JVM of its own; less than 0 where it failed. */
  private static double child(Writers writer, int rows, int heap, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                WorkbookBenchmark.class.getName(),
                "run=" + writer.name(),
                "rows=" + rows,
                "file=" + writer.file(folder)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? Double.parseDouble(printed) : -1;
  }

  private static String option(String[] args, String name, String otherwise) {
    for (String arg : args) {
      if (arg.startsWith(name + "=")) {
        return arg.substring(name.length() + 1);
      }
    }
    return otherwise;
  }
}
