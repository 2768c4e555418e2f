package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.Outline.Step;
import org.sitrep.ingest.page.TagName.Trait;

/**
 * The short lines around a page's headline, where bylines and dates are seen: those behind it
 * first, then those before it, the nearest first.
 *
 * @param lines those lines
 * @param after how many of them stand behind the headline
 * @param around the elements that hold the headline
 */
record HeadLines(List<Line> lines, int after, Set<Element> around) {

  /** Lines that are longer are text. */
  static final int LONGEST = 160;

  private static final int MOST_BEFORE = 5;
  private static final int MOST_AFTER = 20;

  private static final String SENTENCE_END = ".!?。！？…";

  /** An article that is shorter leads to another one. */
  private static final int TEASER = 600;

  /** After so many paragraphs the head is over. */
  private static final int MOST_TEXTS = 3;

  /**
   * A line that is seen.
   *
   * @param text clean
   * @param element the element that it stands in
   * @param links those in the line
   */
  record Line(String text, Element element, List<Element> links) {

    /** Copies the links. */
    Line {
      links = List.copyOf(links);
    }
  }

  /** Copies the lines and elements. */
  HeadLines {
    lines = List.copyOf(lines);
    around = Set.copyOf(around);
  }

  /** The lines behind the headline. */
  List<Line> behind() {
    return lines.subList(0, after);
  }

  static HeadLines of(PageMarks page, @Nullable String title) {
    Element heading = heading(page, title);
    if (heading == null) {
      return new HeadLines(List.of(), 0, Set.of());
    }
    Collector collector = new Collector(page.outline(), heading);
    collector.run();
    List<Line> lines = new ArrayList<>(collector.after);
    lines.addAll(collector.nearestBefore());
    return new HeadLines(lines, collector.after.size(), collector.around);
  }

  /** The page's first heading that is its title, else its only one of the first order. */
  private static @Nullable Element heading(PageMarks page, @Nullable String title) {
    String letters = Subject.letters(title);
    for (int level = 1; level <= 3 && !letters.isEmpty(); level++) {
      for (Heading heading : page.headings(level)) {
        String own = heading.letters();
        if (!own.isEmpty()
            && (own.contains(letters)
                || (letters.contains(own) && own.length() * 2 > letters.length()))) {
          return heading.element();
        }
      }
    }
    List<Heading> first = page.headlines();
    return first.size() == 1 ? first.getFirst().element() : unmarked(page.outline(), letters);
  }

  /** What says the title without being a heading. */
  private static @Nullable Element unmarked(Outline outline, String letters) {
    Outline.Walk walk = outline.walk();
    for (Step step = walk.next(); step != Step.OVER; step = walk.next()) {
      if (step == Step.TEXT) {
        String text = walk.text().getWholeText();
        if (text.length() >= letters.length()
            && text.length() < LONGEST * 2
            && Subject.letters(text).equals(letters)) {
          return walk.text().parent();
        }
      }
    }
    return null;
  }

  private static boolean isText(String line) {
    int longest =
        Character.isIdeographic(line.codePointAt(line.length() / 2)) ? LONGEST / 3 : LONGEST;
    return line.length() > longest
        || (line.length() > longest / 2
            && SENTENCE_END.indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  /**
   * Whether an element stands among what leads to other articles, or among comments: what holds the
   * headline too tells nothing of that, whatever its name, and a footer of an article is its own.
   */
  boolean isOfOthers(Element element, Outline outline) {
    for (Element at = element; at != null && !around.contains(at); at = at.parent()) {
      String name = at.normalName();
      if (name.equals("article") ? isTeaser(at) : isOff(at, name, outline)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOff(Element at, String name, Outline outline) {
    boolean off = TagName.of(name).is(Trait.OFF_HEAD);
    return (off && !(name.equals("footer") && at.closest("article") != null))
        || (!name.equals("body") && outline.naming(at).isOfOthers());
  }

  /** Whether an element that is marked as an article is one of those that the page leads to. */
  private boolean isTeaser(Element article) {
    return !around.isEmpty() && article.text().length() < TEASER;
  }

  private static final class Collector {
    private final Outline outline;
    private final Element heading;
    private final Set<Element> around;

    /** As they are written: most are too far from the headline to be looked at. */
    private final List<Line> before = new ArrayList<>();

    private final List<Line> after = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Element> links = new ArrayList<>();

    /** The link that goes on behind the line: a picture stands before the name. */
    private @Nullable Element open;

    private int block;
    private boolean behind;
    private int texts;

    Collector(Outline outline, Element heading) {
      this.outline = outline;
      this.heading = heading;
      around = new HashSet<>(heading.parents());
    }

    void run() {
      Outline.Walk walk = outline.walk();
      Step step = walk.next();
      while (step != Step.OVER && texts < MOST_TEXTS && after.size() < MOST_AFTER) {
        switch (step) {
          case TEXT -> text.append(walk.text().getWholeText());
          case BEGIN -> {
            if (!begin(walk.element())) {
              walk.skip();
            }
          }
          default -> end(walk.element());
        }
        step = walk.next();
      }
      flush();
    }

    /** Whether lines are looked for in the element. */
    private boolean begin(int index) {
      Element element = outline.element(index);
      if (element.equals(heading)) {
        flush();
        behind = true;
        return false;
      }
      TagName tag = outline.tag(index);
      if ((isOffHead(tag, element) || (index > 0 && outline.naming(index).isOfOthers()))
          && !around.contains(element)) {
        return false;
      }
      if (tag.is(Trait.LINK)) {
        open = element;
        links.add(element);
        // An address is a line of its own, whatever stands before it.
        text.append(element.attr("href").startsWith("mailto:") ? " " : "");
      } else if (!tag.is(Trait.INLINE_AT_HEAD)) {
        flush();
        block = index;
      }
      return true;
    }

    /** The footer of an article that has not begun is the line below its headline. */
    private boolean isOffHead(TagName tag, Element element) {
      Element parent = element.parent();
      return tag.is(Trait.OFF_HEAD)
          && !(behind
              && texts == 0
              && element.normalName().equals("footer")
              && parent != null
              && parent.normalName().equals("article"));
    }

    private void end(int index) {
      if (outline.element(index).equals(open)) {
        open = null;
      }
      if (!outline.tag(index).is(Trait.INLINE_AT_HEAD)) {
        flush();
        block = Math.max(outline.parent(index), 0);
      }
    }

    private void flush() {
      if (!text.isEmpty()) {
        if (behind) {
          addBehind(CleanText.line(text.toString()));
        } else {
          before.add(new Line(text.toString(), outline.element(block), links));
        }
      }
      text.setLength(0);
      links.clear();
      if (open != null) {
        links.add(open);
      }
    }

    private void addBehind(@Nullable String line) {
      if (line != null && isText(line)) {
        texts++;
      } else if (line != null) {
        after.add(new Line(line, outline.element(block), links));
      }
    }

    List<Line> nearestBefore() {
      List<Line> nearest = new ArrayList<>();
      for (int i = before.size() - 1; behind && i >= 0 && nearest.size() < MOST_BEFORE; i--) {
        Line written = before.get(i);
        String line = CleanText.line(written.text);
        if (line != null && !isText(line)) {
          nearest.add(new Line(line, written.element, written.links));
        }
      }
      return nearest;
    }
  }
}
