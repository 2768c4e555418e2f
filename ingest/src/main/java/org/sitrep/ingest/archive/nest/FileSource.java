package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.GzipStream;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.Source;
import org.sitrep.ingest.archive.ZstdStream;

/** A whole file as a source. */
record FileSource(Path path, FileBytes stored, Compression compression, Limits limits)
    implements Source {

  @Override
  public InputStream content() throws IOException {
    return switch (compression) {
      case NONE -> stored;
      case GZIP -> new GzipStream(stored, limits);
      case ZSTD -> new ZstdStream(stored, limits);
    };
  }

  @Override
  public FileBytes random() throws IOException {
    if (compression != Compression.NONE) {
      throw new DamageException(
          RejectReason.UNSUPPORTED, path + " must not be compressed as a whole");
    }
    return stored;
  }
}
