package org.sitrep.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** WARC 1.0 and 1.1 (ISO 28500), plain or in gzip, each record in a member of its own or not. */
record WarcFormat(Compression compression) implements ArchiveFormat {

  static Optional<ArchiveFormat> recognise(FileStart start) {
    return start.compression() != Compression.ZSTD && begins(start.stripped())
        ? Optional.of(new WarcFormat(start.compression()))
        : Optional.empty();
  }

  /** Whether a record may begin like this; some writers put the version in lower case. */
  static boolean begins(String text) {
    return text.regionMatches(true, 0, "WARC/", 0, 5);
  }

  @Override
  public String name() {
    return "warc" + compression.suffix();
  }

  @Override
  public ArchiveReader open(Path path, Limits limits) throws IOException {
    FileBytes file = FileBytes.open(path);
    return compression == Compression.GZIP
        ? new WarcGzipReader(file, limits)
        : new WarcPlainReader(file, limits);
  }
}
