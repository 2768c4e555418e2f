package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one stream of records: a file, or an entry of one, packed or not. */
public interface Source {

  /** What the stream is compressed with. */
  Compression compression();

  /**
   * The bytes as they are stored, still compressed, with random access, at their beginning.
   *
   * @throws DamageException where they are over the limits of what can be put aside
   */
  FileBytes stored() throws IOException;

  /**
   * The bytes decompressed, from the first one on; can be asked for once. Where the compression is
   * damaged, a read throws {@link DamageException}; reading on then gives what follows the damage,
   * or the end.
   */
  InputStream content() throws IOException;

  /**
   * The bytes decompressed, with random access: for formats whose directory is at the end. What is
   * damaged is left out and told behind the records.
   *
   * @throws DamageException where they are over the limits of what can be put aside
   */
  FileBytes random() throws IOException;
}
