package org.sitrep.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of an inbox. */
final class InboxFiles {

  private InboxFiles() {}

  /** All files under a folder in a stable order, without hidden ones and those still written. */
  static List<Path> in(Path inbox) throws IOException {
    try (Stream<Path> files = Files.walk(inbox)) {
      return files
          .filter(file -> isVisible(inbox.relativize(file)) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isVisible(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.toString();
    return !name.endsWith(".part") && !name.endsWith(".tmp");
  }
}
