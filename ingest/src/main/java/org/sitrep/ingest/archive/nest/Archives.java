package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.EntryFormat;
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
        Nest.Unwrapped found = nest.unwrap(source, 0).orElse(null);
        return found == null ? Optional.empty() : Optional.of(name(found));
      } catch (DamageException e) {
        return Optional.empty();
      }
    }
  }

  private static String name(Nest.Unwrapped found) throws IOException {
    return found.format() instanceof EntryFormat entries && found.name().equals(entries.name())
        ? entries.name(found.source())
        : found.name();
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
