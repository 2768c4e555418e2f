package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.sitrep.ingest.page.Outline.Step;
import org.sitrep.ingest.page.TagName.Trait;

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

  private static final int LINKED_SENTENCE = 80;

  /** The blocks of a page in their order, boilerplate left out. */
  static List<Block> of(Outline outline, Boilerplate boilerplate) {
    Collector collector = new Collector(outline, boilerplate);
    collector.run();
    return collector.blocks;
  }

  boolean isSentence() {
    return size >= SENTENCE && linked * 3 < text.length() && text.indexOf("://") != 5;
  }

  /** Whether it is prose of which much is a link. */
  boolean isLinkedSentence() {
    return size >= LINKED_SENTENCE && isClosed() && !isLinks() && tag.equals("p");
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

  private static final class Collector {
    /** A cell with more prose is a block, those with less make a line of their row. */
    private static final int CELL = 100;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Outline outline;
    private final Boilerplate boilerplate;
    private boolean isBlank = true;
    private int linked;
    private int links;
    private int block;

    Collector(Outline outline, Boilerplate boilerplate) {
      this.outline = outline;
      this.boilerplate = boilerplate;
    }

    void run() {
      Outline.Walk walk = outline.walk();
      for (Step step = walk.next(); step != Step.OVER; step = walk.next()) {
        switch (step) {
          case TEXT -> read(walk.text().getWholeText());
          case BEGIN -> {
            if (!begin(walk.element())) {
              walk.skip();
            }
          }
          default -> end(walk.element());
        }
      }
      flush();
    }

    private void read(String whole) {
      if (!whole.isBlank()) {
        text.append(whole);
        isBlank = false;
        linked += links > 0 ? whole.strip().length() : 0;
      } else if (!isBlank) {
        text.append(' ');
      }
    }

    /** Whether what is in the element is read. */
    private boolean begin(int index) {
      PageTime.check("cutting block", blocks.size());
      if (index > 0 && boilerplate.is(index)) {
        return false;
      }
      TagName tag = outline.tag(index);
      if (tag.is(Trait.LINK)) {
        links++;
      } else if (tag.is(Trait.BREAK)) {
        lineBreak(outline.element(index));
      } else if (isCell(tag, index)) {
        text.append(' ');
      } else if (!tag.is(Trait.INLINE)) {
        flush();
        block = index;
      }
      return true;
    }

    private void end(int index) {
      TagName tag = outline.tag(index);
      if (tag.is(Trait.LINK)) {
        links--;
      } else if (isCell(tag, index)) {
        text.append(' ');
      } else if (!tag.is(Trait.BREAK) && !tag.is(Trait.INLINE)) {
        flush();
        block = Math.max(outline.parent(index), 0);
      }
    }

    private boolean isCell(TagName tag, int index) {
      return tag.is(Trait.CELL) && outline.prose(index) < CELL;
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
