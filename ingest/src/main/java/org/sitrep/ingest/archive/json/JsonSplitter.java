package org.sitrep.ingest.archive.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.LookBack;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Cuts the records out of a JSON document, one at a time, as the bytes that they are. Behind damage
 * the next object that begins like the sound ones is looked for.
 */
final class JsonSplitter {

  private enum Level {
    ARRAY,
    OBJECT
  }

  private static final JsonLexer.Keys IN_A_RECORD =
      new JsonLexer.Keys() {
        @Override
        public void key(String key, int depth) {}

        @Override
        public boolean array(String key, int depth) {
          return false;
        }
      };

  private final LookBack in;
  private final Limits limits;
  private final JsonLexer lexer;
  private final NextObject nextObject;
  private final Deque<Level> open = new ArrayDeque<>();

  private long start;
  private byte @Nullable [] head;
  private boolean comma;
  private boolean lost;
  private boolean ended;

  JsonSplitter(InputStream content, Limits limits) {
    in = new LookBack(content);
    this.limits = limits;
    lexer = new JsonLexer(in, this::letGo);
    nextObject = new NextObject(in);
  }

  long position() {
    return in.position();
  }

  /** Whether the content is a document and not an object a line, as far as it goes. */
  boolean beginsDocument() throws IOException {
    skipMark();
    lexer.peek();
    long before = lexer.lineBreaks();
    Envelope envelope = new Envelope();
    try {
      lexer.value(
          new JsonLexer.Keys() {
            @Override
            public void key(String key, int depth) {
              envelope.key(key, depth);
            }

            @Override
            public boolean array(String key, int depth) {
              envelope.array(key, depth);
              return false;
            }
          });
    } catch (DamageException e) {
      // A line that ends early is followed by one break at most before that is noticed.
      long breaks = lexer.lineBreaks() - before;
      return envelope.found() || breaks > (e.reason() == RejectReason.TRUNCATED ? 0 : 1);
    }
    return lexer.lineBreaks() > before || (envelope.found() && lexer.peek() != '{');
  }

  /** The next record, or null at the end. */
  @Nullable ArchiveRecord next() throws IOException {
    skipMark();
    while (!ended) {
      try {
        begin();
        ArchiveRecord record =
            switch (open.peek()) {
              case null -> outside();
              case ARRAY -> inArray();
              case OBJECT -> inEnvelope();
            };
        if (record != null) {
          return record;
        }
      } catch (DamageException e) {
        if (!(lost && e.reason() == RejectReason.TRUNCATED && in.position() == start)) {
          return broken(e);
        }
        ended = true;
      }
    }
    return null;
  }

  /** Everything from here on belongs to the next record. */
  private void begin() throws IOException {
    in.keepFrom(in.position());
    start = in.position();
    head = null;
    lexer.peek();
    start = in.position();
    head = null;
    in.keepFrom(start);
  }

  private @Nullable ArchiveRecord outside() throws IOException {
    int first = in.peek();
    if (first < 0) {
      ended = true;
      return null;
    }
    if (first == '[') {
      in.read();
      open.push(Level.ARRAY);
      comma = false;
      return null;
    }
    if (lost && (first == ']' || first == '}' || first == ',')) {
      in.read();
      return null;
    }
    if (first != '{') {
      throw new DamageException(RejectReason.GARBAGE, "no JSON where a record may begin");
    }
    nextObject.learn(start);
    Envelope envelope = new Envelope();
    int objects = lexer.value(envelope);
    if (objects == 0) {
      return record();
    }
    for (int i = 0; i < objects; i++) {
      open.push(Level.OBJECT);
    }
    open.push(Level.ARRAY);
    comma = false;
    nextObject.forget();
    return null;
  }

  private @Nullable ArchiveRecord inArray() throws IOException {
    int first = in.peek();
    if (first < 0) {
      throw new DamageException(RejectReason.TRUNCATED, "the array of records does not end");
    }
    if (first == ']') {
      in.read();
      open.pop();
      comma = true;
      return null;
    }
    if (comma && !(lost && first == '{')) {
      lexer.expect(',');
      comma = false;
      return null;
    }
    if (first == '{') {
      nextObject.learn(start);
    }
    lexer.value(IN_A_RECORD);
    comma = true;
    if (first != '{') {
      return broken(RejectReason.MALFORMED_JSON, "an element of the array is no object");
    }
    return record();
  }

  /** What stands behind the records in the object that holds them. */
  private @Nullable ArchiveRecord inEnvelope() throws IOException {
    int first = in.peek();
    if (first < 0) {
      throw new DamageException(
          RejectReason.TRUNCATED, "the object that holds the records does not end");
    }
    if (first == '}') {
      in.read();
      open.pop();
      return null;
    }
    lexer.expect(',');
    lexer.peek();
    lexer.value(IN_A_RECORD);
    lexer.peek();
    lexer.expect(':');
    if (lexer.peek() == '[') {
      in.read();
      open.push(Level.ARRAY);
      comma = false;
    } else {
      lexer.value(IN_A_RECORD);
    }
    return null;
  }

  private ArchiveRecord record() {
    if (in.position() - start > limits.recordBytes()) {
      return broken(
          RejectReason.TOO_LARGE,
          "a record of %d bytes is over %d".formatted(in.position() - start, limits.recordBytes()));
    }
    return new ArchiveRecord.Raw(
        new Location("", start, 0),
        ArchiveRecord.Content.JSON,
        null,
        null,
        null,
        in.bytes(start, in.position()));
  }

  private ArchiveRecord broken(DamageException damage) throws IOException {
    long from = head == null && in.position() > start ? start + 1 : in.position();
    if (!nextObject.find(from, this::letGo)) {
      ended = true;
    } else if (open.isEmpty() || open.peek() == Level.OBJECT) {
      open.clear();
      open.push(Level.ARRAY);
      lost = true;
    }
    comma = false;
    return broken(damage.reason(), damage.detail());
  }

  private ArchiveRecord broken(RejectReason reason, String detail) {
    long length = in.position() - start;
    byte[] raw = head == null ? in.bytes(start, start + Math.min(length, limits.rawBytes())) : head;
    return new ArchiveRecord.Broken(new Location("", start, 0), reason, detail, raw, length);
  }

  /** Keeps of a record over the limit only its first bytes. */
  private void letGo() {
    if (in.position() - start > limits.recordBytes()) {
      if (head == null) {
        head = in.bytes(start, start + Math.min(limits.rawBytes(), in.position() - start));
      }
      in.keepFrom(in.position());
    }
  }

  private void skipMark() throws IOException {
    if (in.position() == 0 && in.peek() == 0xef) {
      in.read();
      in.read();
      in.read();
    }
  }
}
