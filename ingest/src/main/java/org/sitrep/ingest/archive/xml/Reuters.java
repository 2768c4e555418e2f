package org.sitrep.ingest.archive.xml;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The SGML of the Reuters-21578 collection, of many stories a file. */
final class Reuters implements Dialect {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]+");
  private static final Pattern INDENT = Pattern.compile("\\n[ \\t]{2,}(?=\\S)|\\n\\s*\\n");
  private static final Pattern SIGN = Pattern.compile("(?i)\\s+reuters?\\s*$");
  private static final Pattern AGENCY = Pattern.compile("(?i),?\\s+reuters?\\s*$");
  private static final int LONGEST_TITLE = 200;

  @Override
  public boolean isRecord(String name) {
    return name.equals("REUTERS");
  }

  @Override
  public Taking take(Element story, Element head) {
    Element text = Xml.find(story, "TEXT");
    String type = Xml.lower(Xml.attribute(text, "TYPE"));
    String title = oneLine(Xml.text(Xml.find(text, "TITLE")));
    String body = paragraphs(raw(Xml.find(text, "BODY")));
    if (type.equals("unproc") && text != null) {
      String[] lines = clean(text.wholeText()).strip().split("\\n", 2);
      boolean titled = lines.length == 2 && lines[0].length() <= LONGEST_TITLE;
      title = titled ? oneLine(lines[0]) : "";
      body = paragraphs("\n" + (titled ? lines[1] : lines[0]));
    }
    if (body.isEmpty()) {
      return new Taking.Nothing(type.equals("brief") ? "a headline without a text" : "no text");
    }
    String author = oneLine(Xml.text(Xml.find(text, "AUTHOR")));
    return new Parts()
        .with("id", story.attr("NEWID"))
        .with("title", title)
        .with("published", oneLine(Xml.text(Xml.find(story, "DATE"))))
        .with("source", "Reuters")
        .with("dateline", Texts.place(oneLine(Xml.text(Xml.find(text, "DATELINE")))))
        .with("language", "en")
        .withAuthors(
            author.isEmpty() ? List.of() : List.of(AGENCY.matcher(author).replaceFirst("")))
        .with("text", body)
        .taken();
  }

  private static String raw(@Nullable Element element) {
    return element == null ? "" : "\n" + element.wholeText();
  }

  private static String clean(String text) {
    return CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("");
  }

  private static String oneLine(String text) {
    return clean(text).strip().replaceAll("\\s+", " ");
  }

  /** Paragraphs are told by the indent of their first line. */
  private static String paragraphs(String text) {
    StringBuilder paragraphs = new StringBuilder();
    for (String part : INDENT.split(clean(text), -1)) {
      String paragraph = part.strip().replaceAll("\\s+", " ");
      if (!paragraph.isEmpty()) {
        paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(paragraph);
      }
    }
    return SIGN.matcher(paragraphs).replaceFirst("").strip();
  }
}
