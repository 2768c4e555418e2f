package org.sitrep.ingest.archive.xml;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS 0.9x, 1.0 and 2.0 with the modules that feeds use. */
final class Rss implements Dialect {

  /** Where the whole text may be, by the usual prefixes. */
  private static final List<String> WHOLE =
      List.of(
          "content:encoded",
          "xhtml:body",
          "body",
          "atom:content",
          "yandex:full-text",
          "full-text",
          "fulltext",
          "content");

  private static final Set<String> PUBLISHED_STATES = Set.of("", "publish", "inherit");

  @Override
  public boolean isRecord(String name) {
    return name.equals("item");
  }

  @Override
  public Taking take(Element item, Element head) {
    String type = Xml.text(item, "wp:post_type");
    String state = Xml.text(item, "wp:status");
    if (!type.isEmpty() && !type.equals("post") && !type.equals("page")) {
      return new Taking.Nothing("a blog's " + type);
    }
    if (!PUBLISHED_STATES.contains(state)) {
      return new Taking.Nothing("not published: " + state);
    }
    Element channel = Xml.find(head, "channel");
    Parts parts = new Parts();
    parts
        .with("id", Xml.text(item, "guid", "dc:identifier", "atom:id"))
        .with("url", url(item))
        .with("title", Texts.line(Xml.text(item, "title", "dc:title", "media:title")))
        .with(
            "published",
            Xml.text(
                item,
                "pubDate",
                "dc:date",
                "dcterms:issued",
                "dcterms:created",
                "atom:published",
                "pubdate",
                "date",
                "atom:updated"))
        .with(
            "source",
            Texts.line(
                Xml.first(
                    Xml.text(item, "source"),
                    Xml.text(item, "dc:publisher"),
                    Xml.text(channel, "title", "dc:publisher"))))
        .with(
            "language",
            Xml.first(
                Xml.text(item, "dc:language"),
                item.attr("xml:lang"),
                Xml.text(channel, "language", "dc:language")))
        .withAuthors(authors(item));
    return text(item, parts);
  }

  private static Taking text(Element item, Parts parts) {
    Element whole =
        WHOLE.stream()
            .flatMap(name -> Xml.children(item, name))
            .filter(element -> !Xml.text(element).isEmpty())
            .findFirst()
            .orElse(null);
    Element description =
        Stream.of("description", "dc:description", "atom:summary", "media:description")
            .flatMap(name -> Xml.children(item, name))
            .filter(element -> !Xml.text(element).isEmpty())
            .findFirst()
            .orElse(null);
    Element best = longer(whole, description) ? whole : description;
    if (best == null) {
      return new Taking.Nothing("no text");
    }
    String text =
        best.childrenSize() > 0 ? Paragraphs.of(best) : Texts.withoutFooter(Xml.text(best));
    if (Texts.isTeaser(text, best.equals(whole))) {
      return new Taking.Nothing("teaser");
    }
    return parts.with(best.childrenSize() > 0 ? "text" : "html", text).taken();
  }

  private static boolean longer(@Nullable Element whole, @Nullable Element description) {
    return whole != null && Xml.text(whole).length() >= Xml.text(description).length();
  }

  private static String url(Element item) {
    String link = Xml.text(item, "feedburner:origLink", "link");
    if (!link.isEmpty()) {
      return link;
    }
    String guid = Xml.text(item, "guid");
    String about = item.attr("rdf:about");
    return Xml.first(
        Xml.children(item, "atom:link").map(at -> at.attr("href")).findFirst().orElse(""),
        guid.startsWith("http") ? guid : "",
        about.startsWith("http") ? about : "");
  }

  private static List<String> authors(Element item) {
    return Stream.of("dc:creator", "author", "atom:author", "dc:contributor", "itunes:author")
        .map(
            name ->
                Texts.names(
                    Xml.children(item, name)
                        .map(
                            one ->
                                Texts.name(
                                    Xml.first(Xml.text(one, "name", "atom:name"), Xml.text(one))))
                        .toList()))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
