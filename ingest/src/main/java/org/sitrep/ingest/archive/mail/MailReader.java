package org.sitrep.ingest.archive.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.LookBack;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;

/** The messages of a stream, each with its attachments behind it. */
final class MailReader implements RecordReader {

  private final InputStream content;
  private final LookBack in;
  private final Messages messages;
  private final Limits limits;
  private final Queue<ArchiveRecord> records = new ArrayDeque<>();

  MailReader(InputStream content, Messages messages, Limits limits) {
    this.content = content;
    this.messages = messages;
    this.limits = limits;
    in = new LookBack(content);
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    if (records.isEmpty()) {
      message();
    }
    return records.poll();
  }

  private void message() throws IOException {
    long start = in.position();
    in.keepFrom(start);
    MessageBytes message = new MessageBytes(limits.recordBytes());
    try {
      if (in.peek() < 0) {
        return;
      }
      messages.take(in, message);
    } catch (DamageException e) {
      skip();
      records.add(broken(start, e.reason(), e.detail(), message));
      return;
    }
    if (message.isOver()) {
      records.add(
          broken(
              start,
              RejectReason.TOO_LARGE,
              "a message of %d bytes is over %d"
                  .formatted(in.position() - start, limits.recordBytes()),
              message));
      return;
    }
    records.addAll(new MessageParts(new Location("", start, 0), message.bytes(), limits).records());
  }

  /** Goes on to the next message: what is left of a damaged one is none. */
  private void skip() throws IOException {
    try {
      messages.take(in, new MessageBytes(0));
    } catch (DamageException e) {
      // Told of with what is skipped.
    }
  }

  private ArchiveRecord broken(
      long start, RejectReason reason, String detail, MessageBytes message) {
    byte[] bytes = message.bytes();
    return new ArchiveRecord.Broken(
        new Location("", start, 0),
        reason,
        detail,
        Arrays.copyOf(bytes, Math.min(bytes.length, limits.rawBytes())),
        in.position() - start);
  }

  @Override
  public long position() {
    return in.position();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
