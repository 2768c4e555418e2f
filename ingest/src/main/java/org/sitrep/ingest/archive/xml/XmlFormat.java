package org.sitrep.ingest.archive.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Set;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/** The formats of XML and SGML, told by their first element. */
public final class XmlFormat implements RecordFormat {

  private enum Kind {
    RSS,
    ATOM,
    NITF,
    NEWSML_G2,
    NEWSML,
    REUTERS,
    DUMP
  }

  /** RSS 0.9x, 1.0 and 2.0. */
  public static final RecordFormat RSS = new XmlFormat(Kind.RSS, "rss");

  /** Atom. */
  public static final RecordFormat ATOM = new XmlFormat(Kind.ATOM, "atom");

  /** NITF 3.x. */
  public static final RecordFormat NITF = new XmlFormat(Kind.NITF, "nitf");

  /** NewsML-G2. */
  public static final RecordFormat NEWSML_G2 = new XmlFormat(Kind.NEWSML_G2, "newsml-g2");

  /** NewsML 1.x. */
  public static final RecordFormat NEWSML = new XmlFormat(Kind.NEWSML, "newsml");

  /** The SGML of the collection Reuters-21578. */
  public static final RecordFormat REUTERS = new XmlFormat(Kind.REUTERS, "reuters-sgml");

  /** XML that is none of the others, and SGML in which articles can be told. */
  public static final RecordFormat DUMP = new XmlFormat(Kind.DUMP, "xml");

  /** Pages that are no XML, whatever they say. */
  private static final Set<String> HTML =
      Set.of(
          "html", "head", "body", "div", "p", "span", "section", "main", "header", "table", "ul",
          "ol", "h1", "h2", "h3", "meta", "script", "style", "title", "a", "b", "i", "br",
          "center");

  private static final int HEAD_BYTES = 128 << 10;

  private final Kind kind;
  private final String name;

  private XmlFormat(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean begins(ContentStart content) {
    XmlStart start = XmlStart.of(content);
    return switch (kind) {
      case RSS ->
          start.root().equals("rss")
              || start.root().equals("channel")
              || (start.root().equals("RDF") && start.text().contains("/rss/1.0/"))
              || (start.root().equals("RDF") && start.text().contains("netscape.com/rdf"));
      case ATOM ->
          start.root().equals("feed")
              || (start.root().equals("entry") && start.text().contains("/2005/Atom"));
      case NITF -> start.root().equals("nitf") || start.text().contains("<!DOCTYPE nitf");
      case NEWSML_G2 -> start.root().equals("newsMessage") || new NewsMlG2().isRecord(start.root());
      case NEWSML -> start.root().equals("NewsML") || start.root().equals("NewsItem");
      case REUTERS -> start.root().equals("REUTERS") || start.text().contains("<!DOCTYPE lewis");
      case DUMP ->
          start.declared()
              ? !Xml.lower(start.root()).equals("html")
              : !start.root().isEmpty()
                  && !HTML.contains(Xml.lower(start.root()))
                  && Dump.of(start.text()).record() != null;
    };
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    InputStream content = source.content();
    byte[] two = content.readNBytes(2);
    InputStream text =
        Utf16.undone(new SequenceInputStream(new ByteArrayInputStream(two), content), two);
    ByteWindow window = new ByteWindow(text, limits.recordBytes());
    return new XmlRecords(content, window, dialect(window), limits);
  }

  private Dialect dialect(ByteWindow window) throws IOException {
    return switch (kind) {
      case RSS -> new Rss();
      case ATOM -> new Atom();
      case NITF -> new Nitf();
      case NEWSML_G2 -> new NewsMlG2();
      case NEWSML -> new NewsMl();
      case REUTERS -> new Reuters();
      case DUMP -> {
        byte[] first = window.first(HEAD_BYTES);
        yield Dump.of(XmlEncoding.of(first).decode(first));
      }
    };
  }
}
