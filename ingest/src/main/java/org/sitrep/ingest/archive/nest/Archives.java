package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sitrep.ingest.archive.ArchiveFormat;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.FileStart;

/** Tells and opens archive files. */
public final class Archives {

  private Archives() {}

  /**
   * Tells the format of a file by its content; its name does not matter.
   *
   * @return the format, or empty where it is none that is known
   * @throws IOException where the file cannot be read
   */
  public static Optional<ArchiveFormat> format(Path file) throws IOException {
    Optional<ArchiveFormat> known = ArchiveFormat.of(file);
    return known.isPresent()
        ? known
        : FileStart.of(file).stream()
            .flatMap(
                start ->
                    Formats.of(new ContentStart(start.bytes())).stream()
                        .<ArchiveFormat>map(
                            format -> new StreamArchive(start.compression(), format)))
            .findFirst();
  }
}
