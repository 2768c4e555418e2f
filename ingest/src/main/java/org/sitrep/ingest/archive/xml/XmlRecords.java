package org.sitrep.ingest.archive.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;

/** Reads the records of a stream of XML one by one. */
final class XmlRecords implements RecordReader {

  private static final int HEAD_BYTES = 128 << 10;

  private final InputStream in;
  private final Dialect dialect;
  private final ByteWindow window;
  private final ElementSplitter splitter;
  private @Nullable XmlEncoding encoding;
  private @Nullable Element head;
  private String declarations = "";
  private final Limits limits;
  private long ordinal;
  private boolean ended;

  XmlRecords(InputStream in, ByteWindow window, Dialect dialect, Limits limits) throws IOException {
    this.in = in;
    this.dialect = dialect;
    this.window = window;
    this.limits = limits;
    splitter = new ElementSplitter(window, limits, HEAD_BYTES, dialect::isRecord, dialect.strict());
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    if (ended) {
      return null;
    }
    Cut cut = splitter.next();
    if (cut == null) {
      ended = true;
      return ordinal > 0
          ? null
          : new ArchiveRecord.Passed(new Location("", 0, 0), dialect.withoutRecord());
    }
    Location at = new Location("", cut.offset(), ordinal++);
    DamageException damage = cut.damage();
    return damage == null
        ? record(at, cut.bytes())
        : new ArchiveRecord.Broken(at, damage.reason(), damage.detail(), cut.bytes(), cut.length());
  }

  private ArchiveRecord record(Location at, byte[] bytes) {
    if (head == null) {
      byte[] first = splitter.head();
      encoding = XmlEncoding.of(first);
      head = Xml.tree(encoding.decode(first), "");
      declarations = Xml.declarations(head);
    }
    String text = Objects.requireNonNull(encoding).decode(bytes);
    Element record = Xml.tree(text, declarations).firstElementChild();
    if (record == null) {
      // Cut out as an element, and yet none: its name has characters that no name may have.
      return new ArchiveRecord.Broken(
          at,
          RejectReason.MALFORMED_XML,
          "no element is in it",
          Arrays.copyOf(bytes, Math.min(bytes.length, limits.rawBytes())),
          bytes.length);
    }
    return switch (dialect.take(record, head)) {
      case Dialect.Taking.Parts parts -> new ArchiveRecord.Item(at, parts.fields(), null, bytes);
      case Dialect.Taking.Nothing nothing -> new ArchiveRecord.Passed(at, nothing.why());
    };
  }

  @Override
  public long position() {
    return window.position();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
