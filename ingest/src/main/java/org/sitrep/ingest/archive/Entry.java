package org.sitrep.ingest.archive;

import java.io.InputStream;

/** What stands at one place of an archive that holds others. */
public sealed interface Entry {

  /**
   * A content under a name.
   *
   * @param name as the archive has it; it is shown and never used as a path
   * @param offset first byte of the entry, with its header, in the archive
   * @param content {@link FileBytes} where it stands in the archive unpacked, else a stream that
   *     throws {@link DamageException} where the entry is damaged and then goes on or ends
   */
  record Content(String name, long offset, InputStream content) implements Entry {}

  /**
   * A record in the place of an entry, such as one that cannot be read.
   *
   * @param record at its location in this archive
   */
  record Told(ArchiveRecord record) implements Entry {}
}
