package org.sitrep.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.ingest.archive.FileBytes;

/** A file of this machine, or of what is mounted on it. */
record LocalFile(Path path, long size) implements StoredFile {

  static List<LocalFile> in(String inbox) throws IOException {
    Path folder = Path.of(inbox).toAbsolutePath().normalize();
    if (!Files.exists(folder)) {
      throw new IOException("the inbox " + folder + " is not there");
    }
    List<LocalFile> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(file -> isVisible(folder.relativize(file)) && Files.isRegularFile(file))
              .sorted()
              .toList()) {
        found.add(new LocalFile(file, Files.size(file)));
      }
    }
    return found;
  }

  static Optional<LocalFile> find(String name) throws IOException {
    Path path = Path.of(name);
    return Files.isRegularFile(path)
        ? Optional.of(new LocalFile(path, Files.size(path)))
        : Optional.empty();
  }

  /** Whether a path below an inbox is neither hidden nor still being written. */
  static boolean isVisible(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.toString();
    return !name.endsWith(".part") && !name.endsWith(".tmp");
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public FileBytes open() throws IOException {
    return FileBytes.open(path);
  }
}
