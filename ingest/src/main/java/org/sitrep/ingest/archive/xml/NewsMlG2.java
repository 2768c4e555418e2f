package org.sitrep.ingest.archive.xml;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NewsML-G2: news items alone or in messages; packages and the other items hold no text. */
final class NewsMlG2 implements Dialect {

  private static final Set<String> ITEMS =
      Set.of(
          "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

  @Override
  public boolean isRecord(String name) {
    return ITEMS.contains(name);
  }

  @Override
  public Taking take(Element item, Element head) {
    if (!item.tag().localName().equals("newsItem")) {
      return new Taking.Nothing("a " + item.tag().localName());
    }
    Element itemMeta = Xml.find(item, "itemMeta");
    Element contentMeta = Xml.find(item, "contentMeta");
    String itemClass = Texts.code(Xml.attribute(Xml.find(itemMeta, "itemClass"), "qcode"));
    String status = Texts.code(Xml.attribute(Xml.find(itemMeta, "pubStatus"), "qcode"));
    if (!status.isEmpty() && !status.equals("usable")) {
      return new Taking.Nothing("its status is " + status);
    }
    if (!itemClass.isEmpty() && !itemClass.equals("text") && !itemClass.equals("composite")) {
      return new Taking.Nothing("its class is " + itemClass);
    }
    Element contents = Xml.find(item, "contentSet");
    Element nitf = Xml.find(contents, "nitf");
    Parts parts = new Parts();
    String guid = item.attr("guid");
    parts
        .with("id", guid)
        .with("url", guid.startsWith("http") ? guid : "")
        .with(
            "title",
            Xml.first(
                Xml.text(Xml.find(contentMeta, "headline")),
                nitf == null ? "" : Nitf.title(nitf),
                Xml.text(Xml.find(itemMeta, "title"))))
        .with(
            "published",
            Xml.first(
                Xml.text(Xml.find(itemMeta, "embargoed")),
                Xml.text(Xml.find(contentMeta, "contentCreated")),
                Xml.text(Xml.find(itemMeta, "firstCreated")),
                Xml.text(Xml.find(itemMeta, "versionCreated"))))
        .with(
            "source",
            Xml.first(
                party(Xml.find(itemMeta, "provider")),
                party(Xml.find(contentMeta, "infoSource")),
                party(Xml.find(item, "copyrightHolder"))))
        .with(
            "dateline",
            Xml.first(
                Texts.place(Xml.text(Xml.find(contentMeta, "dateline"))),
                Xml.text(Xml.find(contentMeta, "located", "name")),
                nitf == null ? "" : Nitf.dateline(nitf)))
        .with(
            "language",
            Xml.first(
                Xml.attribute(Xml.find(contentMeta, "language"), "tag"),
                item.attr("xml:lang"),
                Xml.attribute(Xml.find(contents, "inlineXML"), "xml:lang")))
        .withAuthors(authors(contentMeta, nitf));
    return text(contents, nitf, parts);
  }

  private static Taking text(@Nullable Element contents, @Nullable Element nitf, Parts parts) {
    if (nitf != null && !Nitf.text(nitf).isEmpty()) {
      return parts.with("text", Nitf.text(nitf)).taken();
    }
    if (contents != null) {
      for (Element inline : Xml.all(contents, "inlineXML").toList()) {
        Element body = Xml.find(inline, "body");
        String text = Paragraphs.of(body == null ? inline : body);
        if (!text.isEmpty()) {
          return parts.with("text", text).taken();
        }
      }
      for (Element inline : Xml.all(contents, "inlineData").toList()) {
        String text = Xml.text(inline);
        if (!text.isEmpty() && inline.attr("encoding").isEmpty()) {
          boolean html = inline.attr("contenttype").contains("html") || Texts.hasBlocks(text);
          return parts.with(html ? "html" : "text", text).taken();
        }
      }
    }
    return new Taking.Nothing(
        Xml.find(contents, "remoteContent") == null ? "no text" : "the text is elsewhere");
  }

  private static List<String> authors(@Nullable Element contentMeta, @Nullable Element nitf) {
    String by = Xml.text(Xml.find(contentMeta, "by"));
    if (!by.isEmpty()) {
      return List.of(by);
    }
    List<String> creators =
        contentMeta == null
            ? List.of()
            : Texts.names(
                Xml.all(contentMeta, "creator")
                    .map(
                        creator ->
                            Xml.first(Xml.text(Xml.find(creator, "name")), creator.attr("literal")))
                    .toList());
    return creators.isEmpty() && nitf != null ? Nitf.authors(nitf) : creators;
  }

  private static String party(@Nullable Element party) {
    return Stream.of(
            Xml.text(Xml.find(party, "name")),
            Xml.attribute(party, "literal"),
            Texts.code(Xml.attribute(party, "qcode")))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }
}
