package org.sitrep.ingest.store;

import java.io.IOException;
import org.sitrep.ingest.archive.FileBytes;

/** A file of archives as it is kept somewhere. */
public interface StoredFile {

  /** What it is found again by: an absolute path, or {@code s3://bucket/key}. */
  String name();

  /** Bytes that it has now. */
  long size();

  /**
   * Opens it as it is now.
   *
   * @throws IOException where it cannot be read, with why
   */
  FileBytes open() throws IOException;
}
