package org.sitrep.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Inputs that once broke something: {@code src/test/resources/fuzz/TARGET/…}. */
class FuzzFindingsTest {

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "atom", AtomFuzz::fuzzerTestOneInput,
          "charset", CharsetFuzz::fuzzerTestOneInput,
          "gzip", GzipFuzz::fuzzerTestOneInput,
          "newsml", NewsMlFuzz::fuzzerTestOneInput,
          "nitf", NitfFuzz::fuzzerTestOneInput,
          "page", PageFuzz::fuzzerTestOneInput,
          "reuters", ReutersFuzz::fuzzerTestOneInput,
          "rss", RssFuzz::fuzzerTestOneInput,
          "warc", WarcFuzz::fuzzerTestOneInput,
          "xml", XmlFuzz::fuzzerTestOneInput);

  @TestFactory
  List<DynamicTest> everyInputIsReadWithoutHarm() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, Consumer<byte[]>> target : TARGETS.entrySet()) {
      tests.add(
          DynamicTest.dynamicTest(target.getKey() + ": no bytes", () -> run(target, new byte[0])));
      Path folder = Path.of("src/test/resources/fuzz", target.getKey());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.sorted().toList()) {
            byte[] bytes = Files.readAllBytes(file);
            tests.add(
                DynamicTest.dynamicTest(
                    target.getKey() + ": " + file.getFileName(), () -> run(target, bytes)));
          }
        }
      }
    }
    return tests;
  }

  private static void run(Map.Entry<String, Consumer<byte[]>> target, byte[] bytes) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> target.getValue().accept(bytes));
  }
}
