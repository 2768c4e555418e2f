package org.sitrep.ingest.archive.mail;

import java.io.IOException;
import org.sitrep.ingest.archive.LookBack;

/** All of the stream is one message. */
final class WholeMessage implements Messages {

  private static final int STEP = 8 << 10;

  @Override
  public void take(LookBack in, MessageBytes message) throws IOException {
    long start = in.position();
    try {
      while (in.read() >= 0) {
        if (in.position() - start == STEP) {
          message.add(in.bytes(start, in.position()), 0);
          start = in.position();
          in.keepFrom(start);
        }
      }
    } finally {
      message.add(in.bytes(start, in.position()), 0);
    }
  }
}
