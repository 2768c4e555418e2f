package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The elements of a page by their number in its order, with what is asked of them again. */
final class Outline {

  /** Elements that hold no text to read. */
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "button",
          "select",
          "input",
          "textarea",
          "label",
          "figcaption",
          "video",
          "audio",
          "picture",
          "img",
          "dialog",
          "menu",
          "head",
          "amp-ad",
          "amp-sidebar",
          "amp-consent",
          "amp-user-notification",
          "amp-lightbox",
          "amp-embed",
          "amp-img",
          "amp-video");

  /** A text of so many characters between two tags is prose, not a label. */
  private static final int PROSE = 60;

  private final List<Element> elements = new ArrayList<>(1024);
  private int[] parents = new int[1024];
  private int[] ends = new int[1024];
  private int[] prose = new int[1024];

  private Outline() {}

  static Outline of(Element body) {
    Outline outline = new Outline();
    NodeTraversor.traverse(outline.new Reader(), body);
    return outline;
  }

  static boolean isNeverText(String tag) {
    return NEVER_TEXT.contains(tag);
  }

  int size() {
    return elements.size();
  }

  Element element(int index) {
    return elements.get(index);
  }

  /** How many elements have this name. */
  int count(String tag) {
    int count = 0;
    for (Element element : elements) {
      count += element.normalName().equals(tag) ? 1 : 0;
    }
    return count;
  }

  /** The number of the parent, -1 for the body. */
  int parent(int index) {
    return parents[index];
  }

  /** The number behind the last element under this one. */
  int end(int index) {
    return ends[index];
  }

  /** How many characters of prose that is no link stand under an element. */
  int prose(int index) {
    return prose[index];
  }

  boolean isUnder(int index, int ancestor) {
    return index >= ancestor && index < ends[ancestor];
  }

  /** Adds what the elements have to their ancestors'. */
  void addUp(int[] values) {
    for (int index = size() - 1; index > 0; index--) {
      values[parents[index]] += values[index];
    }
  }

  private final class Reader implements NodeVisitor {
    private int open = -1;

    /** The outermost open element whose text is no prose, or -1. */
    private int muteUntil = -1;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        int index = elements.size();
        if (index == parents.length) {
          parents = Arrays.copyOf(parents, index * 2);
          ends = Arrays.copyOf(ends, index * 2);
          prose = Arrays.copyOf(prose, index * 2);
        }
        elements.add(element);
        parents[index] = open;
        open = index;
        if (muteUntil < 0 && isMute(element)) {
          muteUntil = index;
        }
      } else if (muteUntil < 0 && node instanceof TextNode text) {
        int length = text.getWholeText().strip().length();
        prose[open] += length >= PROSE ? length : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element) {
        muteUntil = muteUntil == open ? -1 : muteUntil;
        ends[open] = elements.size();
        int parent = parents[open];
        if (parent >= 0) {
          prose[parent] += prose[open];
        }
        open = parent;
      }
    }

    private boolean isMute(Element element) {
      String tag = element.normalName();
      return tag.equals("a") || NEVER_TEXT.contains(tag);
    }
  }
}
