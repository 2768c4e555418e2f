package org.sitrep.ingest.archive;

import java.io.IOException;

/** A format that holds other contents under names, such as a ZIP file. */
public non-sealed interface EntryFormat extends ArchiveFormat {

  /**
   * The word for what this very content is, where entries make it something more special.
   *
   * @throws IOException where the disk fails
   */
  default String name(Source source) throws IOException {
    return name();
  }

  /**
   * Opens the entries of a stream.
   *
   * @throws DamageException where the stream is damaged so that no entry can be had
   * @throws IOException where the disk fails
   */
  EntryReader open(Source source, Limits limits) throws IOException;
}
