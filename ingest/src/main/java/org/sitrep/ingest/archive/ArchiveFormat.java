package org.sitrep.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** One type of archive file. */
public interface ArchiveFormat {

  /** Name of the format with its compression, such as {@code warc.gz}. */
  String name();

  /**
   * Opens an archive of this format.
   *
   * @throws IOException where the file cannot be opened
   */
  ArchiveReader open(Path file, Limits limits) throws IOException;

  /**
   * Tells the format of a file by its first bytes; its name does not matter.
   *
   * @return the format, or empty where it is none that is known
   * @throws IOException where the file cannot be read
   */
  static Optional<ArchiveFormat> of(Path file) throws IOException {
    return FileStart.of(file).stream()
        .flatMap(
            start ->
                Stream.of(
                    WarcFormat.recognise(start),
                    ZipFormat.recognise(start),
                    JsonLinesFormat.recognise(start)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
