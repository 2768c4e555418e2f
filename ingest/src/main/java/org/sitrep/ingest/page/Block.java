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
 * @param at the number of the block element that it stands in
 * @param tag the name of that element
 * @param size its length in letters of an alphabet
 */
record Block(String text, int linked, int at, String tag, int size) {

  /** Shorter blocks say nothing about where the article is. */
  private static final int SENTENCE = 40;

  /** Elements that run on in the line; all others break it. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "ruby", "rb", "rt", "rp", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  /** The blocks of a page in their order, boilerplate left out. */
  static List<Block> of(Outline outline, Boilerplate boilerplate) {
    Collector collector = new Collector(outline, boilerplate);
    NodeTraversor.filter(collector, outline.element(0));
    collector.flush();
    return collector.blocks;
  }

  /** Elements of a page's own making are inline unless they hold others that are not. */
  static boolean isInline(String tag) {
    return INLINE.contains(tag) || (tag.indexOf('-') > 0 && !tag.startsWith("amp-"));
  }

  boolean isSentence() {
    return size >= SENTENCE && linked * 3 < text.length() && text.indexOf("://") != 5;
  }

  boolean isLinks() {
    return linked > text.length() * (tag.equals("p") ? 0.8 : 0.5);
  }

  /** Whether it ends like a sentence. */
  boolean isClosed() {
    return ".!?…。！？”\"»".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  boolean isHeadline() {
    return tag.equals("h1");
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** A sign of Chinese or Japanese says as much as two or three letters. */
  private static int size(String text) {
    int size = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c <= '\u9fff') {
        size += 2;
      } else if (c >= '\uac00' && c <= '\ud7a3') {
        size++;
      }
    }
    return size;
  }

  private static final class Collector implements NodeFilter {
    /** A cell with more prose is a block, those with less make a line of their row. */
    private static final int CELL = 100;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Outline outline;
    private final Boilerplate boilerplate;
    private boolean isBlank = true;
    private int linked;
    private int links;
    private int next;
    private int block;

    /** The numbers of the open elements. */
    private int open = -1;

    Collector(Outline outline, Boilerplate boilerplate) {
      this.outline = outline;
      this.boilerplate = boilerplate;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      PageTime.check("cutting block", blocks.size());
      if (node instanceof TextNode words) {
        String whole = words.getWholeText();
        if (!whole.isBlank()) {
          text.append(whole);
          isBlank = false;
          linked += links > 0 ? whole.strip().length() : 0;
        } else if (!isBlank) {
          text.append(' ');
        }
      } else if (node instanceof Element element) {
        int index = next;
        if (depth > 0 && boilerplate.is(index)) {
          next = outline.end(index);
          return FilterResult.SKIP_ENTIRELY;
        }
        next = index + 1;
        open = index;
        String tag = element.normalName();
        if (tag.equals("a")) {
          links++;
        } else if (tag.equals("br")) {
          lineBreak(element);
        } else if (isCell(tag, index)) {
          text.append(' ');
        } else if (!isInline(tag)) {
          flush();
          block = index;
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) {
          links--;
        } else if (isCell(tag, open)) {
          text.append(' ');
        } else if (!tag.equals("br") && !isInline(tag)) {
          flush();
          block = Math.max(outline.parent(open), 0);
        }
        open = outline.parent(open);
      }
      return FilterResult.CONTINUE;
    }

    private boolean isCell(String tag, int index) {
      return (tag.equals("td") || tag.equals("th")) && outline.prose(index) < CELL;
    }

    /** One break ends a line, two end a paragraph. */
    private void lineBreak(Element br) {
      Node following = br.nextSibling();
      while (following instanceof TextNode words && CleanText.line(words.getWholeText()) == null) {
        following = following.nextSibling();
      }
      if (following != null && following.nodeName().equals("br")) {
        flush();
      } else {
        text.append(' ');
      }
    }

    private void flush() {
      String line = isBlank ? null : CleanText.line(text.toString());
      if (line != null) {
        blocks.add(
            new Block(
                line,
                Math.min(linked, line.length()),
                block,
                outline.element(block).normalName(),
                size(line)));
      }
      text.setLength(0);
      isBlank = true;
      linked = 0;
    }
  }
}
