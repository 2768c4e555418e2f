package org.sitrep.ingest.archive.xml;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * The text of markup that tells paragraphs, such as NITF or XHTML: they come a blank line apart.
 */
final class Paragraphs implements NodeFilter {

  /** Elements that run on in the line; all others break it. */
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "alt-code",
          "b",
          "big",
          "chron",
          "city",
          "cite",
          "classifier",
          "code",
          "copyrite",
          "country",
          "em",
          "event",
          "font",
          "function",
          "i",
          "inline",
          "ins",
          "lang",
          "location",
          "mark",
          "money",
          "name.family",
          "name.given",
          "num",
          "object.title",
          "org",
          "person",
          "postaddr",
          "pronounce",
          "q",
          "region",
          "s",
          "small",
          "span",
          "state",
          "strike",
          "strong",
          "sub",
          "sublocation",
          "sup",
          "time",
          "tt",
          "u",
          "virtloc");

  /** Elements whose text is not the article's. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "aside",
          "caption",
          "figcaption",
          "figure",
          "head",
          "media",
          "nav",
          "noscript",
          "script",
          "style",
          "media-caption",
          "media-producer");

  /**
   * A paragraph of this length that comes again was given twice, such as a lead before the text.
   */
  private static final int SENTENCE = 40;

  private final Set<String> paragraphs = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();

  private Paragraphs() {}

  static String of(Element element) {
    Paragraphs found = new Paragraphs();
    element.filter(found);
    found.flush();
    return found.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      line.append(words.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.tag().localName();
      if (depth > 0 && OUTSIDE.contains(name)) {
        flush();
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("br")) {
        line.append('\n');
      } else if (!INLINE.contains(name)) {
        flush();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element
        && !INLINE.contains(element.tag().localName())
        && !element.tag().localName().equals("br")) {
      flush();
    }
    return FilterResult.CONTINUE;
  }

  private void flush() {
    for (String part : line.toString().split("\\n\\s*\\n", -1)) {
      String paragraph = part.strip().replaceAll("\\s+", " ");
      if (!paragraph.isEmpty() && (paragraph.length() < SENTENCE || paragraphs.add(paragraph))) {
        text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
      }
    }
    line.setLength(0);
  }
}
