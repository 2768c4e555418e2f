package org.sitrep.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints how fast pages and archives are read. CPU time of the whole process counts, so that other
 * work on the machine changes little.
 */
public final class ReadingBenchmark {

  private ReadingBenchmark() {}

  /** Takes {@code pages=FOLDER} for real pages in place of made ones. */
  public static void main(String[] args) throws Exception {
    String pages = "";
    for (String arg : args) {
      if (arg.startsWith("pages=")) {
        pages = arg.substring(6);
      }
    }
    PageRates.of(pages).print(System.out);
    Path folder = Files.createTempDirectory("sitrep-bench");
    try {
      new ArchiveRates(folder).print(System.out);
    } finally {
      try (var left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        System.err.println("left behind: " + folder + ": " + e.getMessage());
      }
      Files.deleteIfExists(folder);
    }
  }
}
