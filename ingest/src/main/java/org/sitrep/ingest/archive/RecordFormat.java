package org.sitrep.ingest.archive;

import java.io.IOException;

/** A format of records in a stream of bytes, whatever the stream is packed in. */
public non-sealed interface RecordFormat extends ArchiveFormat {

  /** Whether a content of this format is always one record. */
  default boolean single() {
    return false;
  }

  /**
   * Opens the records of a stream.
   *
   * @throws DamageException where the stream is damaged so that no record can be had
   * @throws IOException where the disk fails
   */
  RecordReader open(Source source, Limits limits) throws IOException;
}
