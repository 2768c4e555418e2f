package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

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

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "select",
          "svg",
          "iframe",
          "figure",
          "textarea");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "em", "font", "i", "small", "span", "strong", "time",
          "u", "address");
  private static final Pattern OTHERS =
      Pattern.compile(
          "comment|related|teaser|recommend|sidebar|newsletter|popular|most-?read|trending");

  /**
   * A line that is seen.
   *
   * @param text clean
   * @param element the element that it stands in
   */
  record Line(String text, Element element) {}

  /** Copies the lines. */
  HeadLines {
    lines = List.copyOf(lines);
  }

  static HeadLines of(Document page, @Nullable String title) {
    Set<Element> headings = headings(page, title);
    if (headings.isEmpty()) {
      return new HeadLines(List.of());
    }
    Collector collector = new Collector(headings, page.body());
    NodeTraversor.filter(collector, page.body());
    collector.flush();
    List<Line> lines = new ArrayList<>(collector.after);
    lines.addAll(collector.behind ? collector.before.reversed() : List.of());
    return new HeadLines(lines);
  }

  /** The page's first heading that is its title, else its only one of the first order. */
  private static Set<Element> headings(Document page, @Nullable String title) {
    String letters = Subject.letters(title);
    Set<Element> headings = new HashSet<>();
    for (String level : List.of("h1", "h2", "h3")) {
      for (Element heading : page.select(level)) {
        String own = Subject.letters(heading.text());
        if (!own.isEmpty()
            && !letters.isEmpty()
            && (own.contains(letters)
                || (letters.contains(own) && own.length() * 2 > letters.length()))) {
          return Set.of(heading);
        }
      }
    }
    if (page.select("h1").size() == 1) {
      headings.addAll(page.select("h1"));
    }
    return headings;
  }

  private static boolean isText(String line) {
    int longest =
        Character.isIdeographic(line.codePointAt(line.length() / 2)) ? LONGEST / 3 : LONGEST;
    return line.length() > longest
        || (line.length() > longest / 2
            && SENTENCE_END.indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  /** Whether an element stands among what leads to other articles, or among comments. */
  static boolean isOfOthers(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (SKIPPED.contains(at.normalName()) || isMarkedOther(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarkedOther(Element element) {
    String marks = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    return marks.length() > 1
        && !element.normalName().equals("body")
        && OTHERS.matcher(marks).find();
  }

  private static final class Collector implements NodeFilter {
    private final Set<Element> headings;
    private final Set<Element> around = new HashSet<>();
    private final List<Line> before = new ArrayList<>();
    private final List<Line> after = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element block;
    private boolean behind;
    private int texts;

    Collector(Set<Element> headings, Element body) {
      this.headings = headings;
      headings.forEach(heading -> around.addAll(heading.parents()));
      block = body;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (headings.contains(element)) {
          flush();
          behind = true;
          return FilterResult.SKIP_ENTIRELY;
        }
        if (!around.contains(element)
            && (SKIPPED.contains(element.normalName()) || isMarkedOther(element))) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (!INLINE.contains(element.normalName())) {
          flush();
          block = element;
        }
      }
      return texts >= MOST_TEXTS || after.size() >= MOST_AFTER
          ? FilterResult.STOP
          : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !INLINE.contains(element.normalName())) {
        flush();
        Element parent = element.parent();
        block = parent == null ? element : parent;
      }
      return FilterResult.CONTINUE;
    }

    private void flush() {
      String line = text.isEmpty() ? null : CleanText.line(text.toString());
      text.setLength(0);
      if (line == null) {
        return;
      }
      if (isText(line)) {
        texts += behind ? 1 : 0;
      } else if (behind) {
        after.add(new Line(line, block));
      } else {
        before.add(new Line(line, block));
        if (before.size() > MOST_BEFORE) {
          before.removeFirst();
        }
      }
    }
  }
}
