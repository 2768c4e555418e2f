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
 */
record HeadLines(List<Line> lines) {

  /** Lines that are longer are text. */
  static final int LONGEST = 160;

  private static final int MOST_BEFORE = 5;
  private static final int MOST_AFTER = 20;

  private static final String SENTENCE_END = ".!?。！？…";

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

  /** Copies the lines. */
  HeadLines {
    lines = List.copyOf(lines);
  }

  static HeadLines of(PageMarks page, @Nullable String title) {
    Element heading = heading(page, title);
    if (heading == null) {
      return new HeadLines(List.of());
    }
    Collector collector = new Collector(page.outline(), heading);
    collector.run();
    List<Line> lines = new ArrayList<>(collector.after);
    lines.addAll(collector.nearestBefore());
    return new HeadLines(lines);
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
    return first.size() == 1 ? first.getFirst().element() : null;
  }

  private static boolean isText(String line) {
    int longest =
        Character.isIdeographic(line.codePointAt(line.length() / 2)) ? LONGEST / 3 : LONGEST;
    return line.length() > longest
        || (line.length() > longest / 2
            && SENTENCE_END.indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  /** Whether an element stands among what leads to other articles, or among comments. */
  static boolean isOfOthers(Element element, Outline outline) {
    for (Element at = element; at != null; at = at.parent()) {
      if (TagName.of(at.normalName()).is(Trait.OFF_HEAD)
          || (!at.normalName().equals("body") && outline.naming(at).isOfOthers())) {
        return true;
      }
    }
    return false;
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
      if ((tag.is(Trait.OFF_HEAD) || (index > 0 && outline.naming(index).isOfOthers()))
          && !around.contains(element)) {
        return false;
      }
      if (tag.is(Trait.LINK)) {
        links.add(element);
      } else if (!tag.is(Trait.INLINE_AT_HEAD)) {
        flush();
        block = index;
      }
      return true;
    }

    private void end(int index) {
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
