package org.sitrep.ingest.archive.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Takes a message apart: its text is one record, each attachment another, and so is each message in
 * it.
 */
final class MessageParts {

  private static final int MOST_PARTS = 1_000;
  private static final int DEEPEST = 30;

  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderCount(10_000)
          .setMaxHeaderLen(1 << 20)
          .setMaxContentLen(-1)
          .build();

  /** What is open around a part: a message, or a part that holds parts. */
  private record Open(PartHeader header, List<Part> parts, boolean message) {}

  private final Location at;
  private final byte[] bytes;
  private final Limits limits;
  private final List<ArchiveRecord> records = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private PartHeader header = new PartHeader();
  private boolean cut;
  private int count;

  MessageParts(Location at, byte[] bytes, Limits limits) {
    this.at = at;
    this.bytes = bytes;
    this.limits = limits;
  }

  /** The records of the message, the broken one last where it is damaged. */
  List<ArchiveRecord> records() {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG, new Damage(), null);
    tokens.parse(new ByteArrayInputStream(bytes));
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        token(state, tokens);
      }
      if (cut) {
        throw new DamageException(
            RejectReason.TRUNCATED, "the message ends before its last part does");
      }
    } catch (DamageException e) {
      broken(e.reason(), e.detail());
    } catch (MimeException | IOException e) {
      broken(RejectReason.MALFORMED, "not a message: " + e.getMessage());
    }
    return records;
  }

  private void token(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_MESSAGE -> {
        header = new PartHeader();
        open(new Open(header, new ArrayList<>(), true));
      }
      case T_START_BODYPART -> header = new PartHeader();
      case T_FIELD ->
          header.add(tokens.getField().getName(), tokens.getField().getRaw().toByteArray());
      case T_START_MULTIPART -> open(new Open(header, new ArrayList<>(), false));
      case T_BODY ->
          add(
              new Part(
                  tokens.getBodyDescriptor().getMimeType(),
                  header,
                  tokens.getDecodedInputStream().readAllBytes()));
      case T_END_MULTIPART -> {
        Open ended = open.pop();
        Part part = new Part("multipart/" + subtype(ended.header()), ended.header(), new byte[0]);
        part.parts().addAll(ended.parts());
        add(part);
      }
      case T_END_MESSAGE -> message(open.pop());
      default -> {}
    }
  }

  private static String subtype(PartHeader header) {
    String type = header.field("content-type").toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/alternative") ? "alternative" : "mixed";
  }

  private void open(Open next) throws DamageException {
    if (open.size() >= DEEPEST) {
      throw new DamageException(
          RejectReason.MALFORMED, "parts of the message are nested deeper than " + DEEPEST);
    }
    open.push(next);
  }

  private void add(Part part) throws DamageException {
    if (++count > MOST_PARTS) {
      throw new DamageException(
          RejectReason.MALFORMED, "the message has more than " + MOST_PARTS + " parts");
    }
    if (!open.isEmpty()) {
      open.peek().parts().add(part);
    }
  }

  private void message(Open message) {
    Body body = Body.of(message.parts());
    if (!message.header().isEmpty() || !body.isEmpty()) {
      records.add(new ArchiveRecord.Item(at, MailFields.of(message.header(), body), null, bytes));
    }
    message.parts().forEach(this::attachments);
  }

  private void attachments(Part part) {
    part.parts().forEach(this::attachments);
    if (!part.isAttached()) {
      return;
    }
    Location file = new Location(part.name(), at.byteOffset(), 0);
    if (part.isHtml() || part.isPlain()) {
      records.add(
          new ArchiveRecord.Raw(
              file,
              part.isHtml() ? ArchiveRecord.Content.HTML : ArchiveRecord.Content.TEXT,
              part.contentType(),
              null,
              null,
              part.bytes()));
    } else {
      records.add(new ArchiveRecord.Passed(file, "attachment of type " + part.type()));
    }
  }

  private void broken(RejectReason reason, String detail) {
    records.add(
        new ArchiveRecord.Broken(
            at,
            reason,
            detail,
            Arrays.copyOf(bytes, Math.min(bytes.length, limits.rawBytes())),
            bytes.length));
  }

  /** Hears what the parser passes over. */
  private final class Damage extends DecodeMonitor {

    @Override
    public boolean isListening() {
      return true;
    }

    @Override
    public boolean warn(String error, String dropped) {
      cut |= error.equals(Event.MIME_BODY_PREMATURE_END.toString());
      return false;
    }
  }
}
