package org.sitrep.ingest.archive;

import java.io.IOException;

/** A format that holds other contents under names, such as a ZIP file. */
public non-sealed interface EntryFormat extends ArchiveFormat {

  /**
   * Opens the entries of a stream.
   *
   * @throws DamageException where the stream is damaged so that no entry can be had
   * @throws IOException where the disk fails
   */
  EntryReader open(Source source, Limits limits) throws IOException;
}
