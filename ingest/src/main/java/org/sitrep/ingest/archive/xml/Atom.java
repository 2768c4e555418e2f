package org.sitrep.ingest.archive.xml;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Atom 1.0, and 0.3 where it is the same. */
final class Atom implements Dialect {

  @Override
  public boolean isRecord(String name) {
    return name.equals("entry");
  }

  @Override
  public Taking take(Element entry, Element head) {
    Element feed = Objects.requireNonNullElse(head.firstElementChild(), head);
    Element origin = first(entry, "source");
    Parts parts = new Parts();
    parts
        .with("id", text(entry, "id"))
        .with("url", url(entry))
        .with("title", title(entry))
        .with(
            "published",
            Xml.first(
                text(entry, "published"),
                text(entry, "issued"),
                text(entry, "created"),
                Xml.text(entry, "dc:date"),
                text(entry, "updated"),
                text(entry, "modified")))
        .with("source", Xml.first(title(origin), title(feed)))
        .with(
            "language",
            Xml.first(
                entry.attr("xml:lang"), Xml.text(entry, "dc:language"), feed.attr("xml:lang")))
        .withAuthors(authors(entry, origin, feed));
    Element content = first(entry, "content");
    Element summary = first(entry, "summary");
    boolean whole = !Xml.text(content).isEmpty();
    Element best = whole ? content : summary;
    if (best == null || Xml.text(best).isEmpty()) {
      return new Taking.Nothing(content == null ? "no text" : "the text is elsewhere");
    }
    boolean tree = best.childrenSize() > 0;
    String text = tree ? Paragraphs.of(best) : Texts.withoutFooter(Xml.text(best));
    String type = Xml.lower(best.attr("type"));
    if (Texts.isTeaser(text, whole)) {
      return new Taking.Nothing("teaser");
    }
    boolean html = !tree && (type.contains("html") || Texts.hasBlocks(text));
    return parts.with(html ? "html" : "text", text).taken();
  }

  private static @Nullable Element first(@Nullable Element parent, String name) {
    return Stream.of(name, "atom:" + name)
        .flatMap(either -> Xml.children(parent, either))
        .findFirst()
        .orElse(null);
  }

  private static String text(@Nullable Element parent, String name) {
    return Xml.text(first(parent, name));
  }

  private static String title(@Nullable Element parent) {
    Element title = first(parent, "title");
    String text = Xml.text(title);
    return Xml.lower(Xml.attribute(title, "type")).equals("text") ? text : Texts.line(text);
  }

  private static String url(Element entry) {
    List<Element> links =
        Stream.of("link", "atom:link").flatMap(name -> Xml.children(entry, name)).toList();
    return Stream.of("alternate", "", "self", "via")
        .flatMap(rel -> links.stream().filter(link -> link.attr("rel").equals(rel)))
        .map(link -> link.attr("href"))
        .filter(href -> !href.isBlank())
        .findFirst()
        .orElse("");
  }

  private static List<String> authors(
      Element entry, @Nullable Element origin, @Nullable Element feed) {
    for (Element at : new @Nullable Element[] {entry, origin, feed}) {
      List<String> names =
          Texts.names(
              Stream.of("author", "atom:author")
                  .flatMap(name -> Xml.children(at, name))
                  .map(author -> text(author, "name"))
                  .toList());
      if (!names.isEmpty()) {
        return names;
      }
    }
    return Texts.names(Xml.children(entry, "dc:creator").map(Xml::text).toList());
  }
}
