package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one archive from its first record to its last; the same file gives the same records. */
public interface ArchiveReader extends Closeable {

  /**
   * The next record, or null after the last one.
   *
   * @throws IOException where the disk fails; a damaged archive yields broken records instead
   */
  @Nullable ArchiveRecord next() throws IOException;

  /** How many bytes of the file have been read. */
  long position();
}
