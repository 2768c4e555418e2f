package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;

/** Tells and opens archive files. */
public final class Archives {

  private Archives() {}

  /**
   * Tells the format of a file by its content; its name does not matter.
   *
   * @return the format's name with its compressions, such as {@code warc.gz}, or empty where it is
   *     none that is known
   * @throws IOException where the file cannot be read
   */
  public static Optional<String> format(Path file) throws IOException {
    try (FileBytes bytes = FileBytes.open(file)) {
      Budget budget = new Budget(Limits.DEFAULT, bytes.size());
      Nest nest = new Nest(Limits.DEFAULT, budget);
      try (EntrySource source = nest.source(bytes)) {
        return nest.unwrap(source, 0).map(Nest.Unwrapped::name);
      } catch (DamageException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Opens a file. One in no known format has one record, which says so.
   *
   * @throws IOException where the file cannot be read
   */
  public static ArchiveReader open(Path file, Limits limits) throws IOException {
    FileBytes bytes = FileBytes.open(file);
    try {
      return new FileArchive(bytes, limits);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }
}
