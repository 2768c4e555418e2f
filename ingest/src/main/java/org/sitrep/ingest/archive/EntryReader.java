package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what an archive holds in its order. The content of an entry can be read until the
 * next one is asked for.
 */
public interface EntryReader extends Closeable {

  /**
   * The next entry, or null after the last one.
   *
   * @throws IOException where the disk fails; a damaged archive yields broken records instead
   */
  @Nullable Entry next() throws IOException;
}
