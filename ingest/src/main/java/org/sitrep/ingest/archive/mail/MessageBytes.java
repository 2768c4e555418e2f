package org.sitrep.ingest.archive.mail;

import java.io.ByteArrayOutputStream;

/** The bytes of a message, as many as a record may have. */
final class MessageBytes {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final long most;
  private long length;

  MessageBytes(long most) {
    this.most = most;
  }

  void add(byte[] bytes, int from) {
    length += bytes.length - from;
    kept.write(bytes, from, (int) Math.min(bytes.length - from, most - kept.size()));
  }

  boolean isOver() {
    return length > most;
  }

  byte[] bytes() {
    return kept.toByteArray();
  }
}
