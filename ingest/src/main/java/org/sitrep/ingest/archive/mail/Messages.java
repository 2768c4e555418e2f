package org.sitrep.ingest.archive.mail;

import java.io.IOException;
import org.sitrep.ingest.archive.LookBack;

/** Where the messages of a stream end. */
interface Messages {

  /**
   * Goes from the beginning of a message to its end.
   *
   * @param message takes its bytes
   */
  void take(LookBack in, MessageBytes message) throws IOException;
}
