package org.sitrep.ingest.archive;

import java.io.IOException;
import java.util.OptionalLong;

/** A format of records in a stream of bytes, whatever the stream is packed in. */
public non-sealed interface RecordFormat extends ArchiveFormat {

  /** Whether a content of this format is always one record. */
  default boolean single() {
    return false;
  }

  /**
   * Where a stored file may be cut so that its parts, each read for itself, give the records of the
   * whole, also where it is damaged.
   *
   * @param stored the bytes as they are stored
   * @param compression of them
   * @param from where to look from
   * @return the first such place, or empty where none is found or the format has none
   * @throws IOException where the disk fails
   */
  default OptionalLong cut(FileBytes stored, Compression compression, long from, Limits limits)
      throws IOException {
    return OptionalLong.empty();
  }

  /**
   * Opens the records of a stream.
   *
   * @throws DamageException where the stream is damaged so that no record can be had
   * @throws IOException where the disk fails
   */
  RecordReader open(Source source, Limits limits) throws IOException;
}
