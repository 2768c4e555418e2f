package org.sitrep.ingest.archive;

import java.io.IOException;

/**
 * A format of records in a stream of bytes, whatever the stream is packed in. A format is told by
 * how its content begins. Instances have no state.
 */
public interface RecordFormat {

  /** The word for it in tables and reports, such as {@code csv}: lower case, digits, hyphens. */
  String name();

  /** Whether content that begins like this is of this format. */
  boolean begins(ContentStart start);

  /**
   * Opens the records of a stream.
   *
   * @throws DamageException where the stream is damaged so that no record can be had
   * @throws IOException where the disk fails
   */
  RecordReader open(Source source, Limits limits) throws IOException;
}
