package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one {@link Source} in their order; the same source gives the same records. A
 * record's {@link Location} is the one in this source: whoever opened the reader adds the entries
 * that lead to the source and the number in the archive.
 */
public interface RecordReader extends Closeable {

  /**
   * The next record, or null after the last one.
   *
   * @throws IOException where the disk fails; a damaged source yields broken records instead, at
   *     least one for each piece of damage
   */
  @Nullable ArchiveRecord next() throws IOException;

  /** How many decompressed bytes have been read. */
  long position();
}
