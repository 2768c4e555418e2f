package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A run of text between two breaks of a page.
 *
 * @param text clean, on one line
 * @param linked how many of its characters are links
 * @param element the block element that it stands in
 */
record Block(String text, int linked, Element element) {

  /** Elements that run on in the line; all others break it. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "ruby", "rb", "rt", "rp", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  /** The blocks of a page in their order, boilerplate left out. */
  static List<Block> of(Element body) {
    Collector collector = new Collector(body);
    NodeTraversor.filter(collector, body);
    collector.flush();
    return collector.blocks;
  }

  /** The element whose paragraphs this block is one of. */
  Element container() {
    Element parent = element.parent();
    return switch (element.normalName()) {
      case "p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6" ->
          parent == null ? element : parent;
      default -> element;
    };
  }

  boolean isSentence() {
    return MainText.isSentence(text, linked);
  }

  boolean isLinks() {
    return linked > text.length() * (element.normalName().equals("p") ? 0.8 : 0.5);
  }

  /** Whether it ends like a sentence. */
  boolean isClosed() {
    return ".!?…。”\"»".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  boolean isHeadline() {
    return element.normalName().equals("h1");
  }

  boolean isUnder(Element ancestor) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static final class Collector implements NodeFilter {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private final Boilerplate boilerplate;
    private Element block;

    Collector(Element body) {
      boilerplate = Boilerplate.of(body);
      block = body;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String whole = words.getWholeText();
        text.append(whole);
        if (links > 0) {
          linked += whole.length();
        }
      } else if (node instanceof Element element) {
        if (depth > 0 && boilerplate.is(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("a")) {
          links++;
        } else if (element.normalName().equals("br")) {
          lineBreak(element);
        } else if (!INLINE.contains(element.normalName())) {
          flush();
          block = element;
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("a")) {
          links--;
        } else if (!element.normalName().equals("br") && !INLINE.contains(element.normalName())) {
          flush();
          Element parent = element.parent();
          block = parent == null ? element : parent;
        }
      }
      return FilterResult.CONTINUE;
    }

    /** One break ends a line, two end a paragraph. */
    private void lineBreak(Element br) {
      Element next = br.nextElementSibling();
      boolean two = next != null && next.normalName().equals("br");
      if (two) {
        flush();
      } else {
        text.append(' ');
      }
    }

    private void flush() {
      String line = CleanText.line(text.toString());
      if (line != null) {
        blocks.add(new Block(line, Math.min(linked, line.length()), block));
      }
      text.setLength(0);
      linked = 0;
    }
  }
}
