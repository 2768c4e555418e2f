package org.sitrep.ingest.archive.xml;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NewsML 1.x. */
final class NewsMl implements Dialect {

  @Override
  public boolean isRecord(String name) {
    return name.equals("NewsItem");
  }

  @Override
  public Taking take(Element item, Element head) {
    String status = Xml.attribute(Xml.find(item, "NewsManagement", "Status"), "FormalName");
    if (!status.isEmpty() && !Xml.lower(status).equals("usable")) {
      return new Taking.Nothing("its status is " + status);
    }
    Element nitf = Xml.find(item, "nitf");
    String text = text(item, nitf);
    if (text.isEmpty()) {
      return new Taking.Nothing("no text");
    }
    String byline = Xml.text(Xml.find(item, "NewsLines", "ByLine"));
    Element provider = Xml.find(item, "AdministrativeMetadata", "Provider", "Party");
    return new Parts()
        .with(
            "id",
            Xml.first(
                Xml.text(Xml.find(item, "PublicIdentifier")),
                Xml.text(Xml.find(item, "NewsItemId"))))
        .with(
            "title",
            Xml.first(
                Xml.text(Xml.find(item, "NewsLines", "HeadLine")),
                nitf == null ? "" : Nitf.title(nitf)))
        .with(
            "published",
            Xml.first(
                Xml.text(Xml.find(item, "NewsManagement", "FirstCreated")),
                Xml.text(Xml.find(item, "NewsManagement", "ThisRevisionCreated")),
                Xml.text(Xml.find(item, "NewsIdentifier", "DateId"))))
        .with(
            "source",
            Xml.first(
                Xml.attribute(provider, "FormalName"),
                Xml.text(Xml.find(item, "NewsLines", "CreditLine")),
                Xml.text(Xml.find(item, "NewsIdentifier", "ProviderId"))))
        .with(
            "dateline",
            Xml.first(
                Texts.place(Xml.text(Xml.find(item, "NewsLines", "DateLine"))),
                nitf == null ? "" : Nitf.dateline(nitf)))
        .with(
            "language",
            Xml.first(
                Xml.attribute(Xml.find(item, "DescriptiveMetadata", "Language"), "FormalName"),
                item.attr("xml:lang")))
        .withAuthors(
            byline.isEmpty() ? nitf == null ? List.of() : Nitf.authors(nitf) : List.of(byline))
        .with(Texts.hasBlocks(text) ? "html" : "text", text)
        .taken();
  }

  private static String text(Element item, @Nullable Element nitf) {
    if (nitf != null) {
      return Nitf.text(nitf);
    }
    for (Element data : Xml.all(item, "DataContent").toList()) {
      Element body = Xml.find(data, "body");
      String text =
          data.childrenSize() > 0 ? Paragraphs.of(body == null ? data : body) : Xml.text(data);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
