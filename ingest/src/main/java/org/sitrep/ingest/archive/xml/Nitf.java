package org.sitrep.ingest.archive.xml;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NITF 3.x, alone or within another format. */
final class Nitf implements Dialect {

  @Override
  public boolean isRecord(String name) {
    return name.equals("nitf");
  }

  @Override
  public Taking take(Element nitf, Element head) {
    String text = text(nitf);
    if (text.isEmpty()) {
      return new Taking.Nothing("no text");
    }
    return new Parts()
        .with("id", Xml.attribute(Xml.find(nitf, "doc-id"), "id-string"))
        .with("url", Xml.attribute(Xml.find(nitf, "pubdata"), "ex-ref"))
        .with("title", title(nitf))
        .with(
            "published",
            Xml.first(
                norm(nitf, "date.issue"),
                norm(nitf, "date.release"),
                Xml.attribute(Xml.find(nitf, "pubdata"), "date.publication"),
                norm(nitf, "story.date")))
        .with(
            "source",
            Xml.first(
                Xml.attribute(Xml.find(nitf, "pubdata"), "name"),
                Xml.attribute(Xml.find(nitf, "doc.rights"), "owner"),
                Xml.attribute(Xml.find(nitf, "doc.copyright"), "holder"),
                Xml.text(Xml.find(nitf, "distributor")),
                Xml.attribute(Xml.find(nitf, "doc-id"), "regsrc")))
        .with("dateline", dateline(nitf))
        .with(
            "language",
            Xml.first(nitf.attr("xml:lang"), Xml.attribute(Xml.find(nitf, "body"), "xml:lang")))
        .withAuthors(authors(nitf))
        .with("text", text)
        .taken();
  }

  static String text(Element nitf) {
    Element content = Xml.find(nitf, "body.content");
    return content == null ? "" : Paragraphs.of(content);
  }

  static String title(Element nitf) {
    return Xml.first(
        Xml.text(Xml.find(nitf, "hl1")),
        Xml.text(Xml.find(nitf, "hedline")),
        Xml.text(Xml.find(nitf, "head", "title")));
  }

  static String dateline(Element nitf) {
    Element dateline = Xml.find(nitf, "dateline");
    String location = Xml.text(Xml.find(dateline, "location"));
    return Texts.place(location.isEmpty() ? Xml.text(dateline) : location);
  }

  /** The first byline: a second one repeats it in another form. */
  static List<String> authors(Element nitf) {
    Element byline = Xml.find(nitf, "byline");
    if (byline == null) {
      return List.of();
    }
    List<String> persons = Texts.names(Xml.all(byline, "person").map(Xml::text).toList());
    if (!persons.isEmpty()) {
      return persons;
    }
    Element named = byline.clone();
    Xml.all(named, "byttl").toList().forEach(Element::remove);
    return Texts.names(List.of(Xml.text(named)));
  }

  private static String norm(@Nullable Element nitf, String name) {
    return Xml.attribute(Xml.find(nitf, name), "norm");
  }
}
