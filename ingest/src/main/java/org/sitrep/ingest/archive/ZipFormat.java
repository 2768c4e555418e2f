package org.sitrep.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A ZIP file, each entry of which is a page, a text, or JSON Lines. */
record ZipFormat() implements ArchiveFormat {

  static Optional<ArchiveFormat> recognise(FileStart start) {
    return start.content().startsWith("PK\u0003\u0004")
        ? Optional.of(new ZipFormat())
        : Optional.empty();
  }

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public ArchiveReader open(Path file, Limits limits) throws IOException {
    return new ZipReader(file, FileBytes.open(file), limits);
  }
}
