package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.TagName.Trait;

/**
 * The elements of a page by their number in its order, with what is asked of them again, and its
 * texts and elements as steps that can be gone through often.
 */
final class Outline {

  /** A text of so many characters between two tags is prose, not a label. */
  private static final int PROSE = 60;

  private static final int FEW = 1024;

  private final Naming.OfPage names = new Naming.OfPage();
  private final List<TextNode> texts = new ArrayList<>(FEW);
  private int size;
  private Element[] elements = new Element[FEW];
  private TagName[] tags = new TagName[FEW];
  private Naming[] namings = new Naming[FEW];
  private boolean[] attributed = new boolean[FEW];
  private int[] parents = new int[FEW];
  private int[] ends = new int[FEW];
  private int[] prose = new int[FEW];

  /**
   * An element's number where it begins, its complement where it ends, {@link #TEXT} for a text.
   */
  private int[] steps = new int[3 * FEW];

  private static final int TEXT = Integer.MAX_VALUE;

  /** The step at which an element ends. */
  private int[] lastSteps = new int[FEW];

  /** The number of texts before the end of an element. */
  private int[] textsBefore = new int[FEW];

  private int stepCount;

  /** The outermost open element whose text is no prose, or -1. */
  private int muteUntil = -1;

  private Outline() {}

  static Outline of(Element body) {
    Outline outline = new Outline();
    outline.read(body);
    return outline;
  }

  int size() {
    return size;
  }

  Element element(int index) {
    return elements[index];
  }

  TagName tag(int index) {
    return tags[index];
  }

  /** What class and id of an element say. */
  Naming naming(int index) {
    return namings[index];
  }

  /** The same for an element of the page that is not at hand by its number. */
  Naming naming(Element element) {
    return names.of(element.attr("class"), element.attr("id"));
  }

  /** Whether an element has attributes besides class and id, which most have not. */
  boolean isAttributed(int index) {
    return attributed[index];
  }

  /** How many elements have this name. */
  int count(String tag) {
    int count = 0;
    for (int index = 0; index < size; index++) {
      count += elements[index].normalName().equals(tag) ? 1 : 0;
    }
    return count;
  }

  /** The number of the parent, -1 for the body. */
  int parent(int index) {
    return parents[index];
  }

  /** How many characters of prose that is no link stand under an element. */
  int prose(int index) {
    return prose[index];
  }

  boolean isUnder(int index, int ancestor) {
    return index >= ancestor && index < ends[ancestor];
  }

  /** Whether an element of this name stands under another. */
  boolean holds(int ancestor, String tag) {
    for (int index = ancestor + 1; index < ends[ancestor]; index++) {
      if (elements[index].normalName().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** Adds what the elements have to their ancestors'. */
  void addUp(int[] values) {
    for (int index = size() - 1; index > 0; index--) {
      values[parents[index]] += values[index];
    }
  }

  /** A way through the page, from before its first step. */
  Walk walk() {
    return new Walk();
  }

  /** What a step of a walk is. */
  enum Step {
    BEGIN,
    TEXT,
    END,
    OVER
  }

  /** A way through the texts and elements of the page. */
  final class Walk {
    private int at = -1;
    private int text = -1;

    private Walk() {}

    /** Goes on. */
    Step next() {
      if (++at >= stepCount) {
        return Step.OVER;
      }
      int step = steps[at];
      if (step == TEXT) {
        text++;
        return Step.TEXT;
      }
      return step < 0 ? Step.END : Step.BEGIN;
    }

    /** The number of the element that begins or ends. */
    int element() {
      return steps[at] < 0 ? ~steps[at] : steps[at];
    }

    TextNode text() {
      return texts.get(text);
    }

    /** Leaves out what is in the element that begins, and its end. */
    void skip() {
      int index = steps[at];
      at = lastSteps[index];
      text = textsBefore[index] - 1;
    }
  }

  private void read(Element body) {
    int open = begin(body, -1);
    @Nullable Node next = body.firstChild();
    while (open >= 0) {
      if (next == null) {
        next = open == 0 ? null : elements[open].nextSibling();
        open = end(open);
      } else if (next instanceof Element element) {
        open = begin(element, open);
        next = element.firstChild();
      } else {
        if (next instanceof TextNode text) {
          add(text, open);
        }
        next = next.nextSibling();
      }
    }
  }

  private int begin(Element element, int parent) {
    if (size == elements.length) {
      grow(size * 2);
    }
    int index = size++;
    elements[index] = element;
    tags[index] = TagName.of(element.normalName());
    nameAndAttributes(index, element);
    parents[index] = parent;
    if (muteUntil < 0 && (tags[index].is(Trait.LINK) || tags[index].is(Trait.UNREAD))) {
      muteUntil = index;
    }
    addStep(index);
    return index;
  }

  private void nameAndAttributes(int index, Element element) {
    int size = element.attributesSize();
    if (size == 0) {
      namings[index] = names.of("", "");
      return;
    }
    Attributes attributes = element.attributes();
    String classes = attributes.get("class");
    String id = attributes.get("id");
    namings[index] = names.of(classes, id);
    attributed[index] = size > (classes.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
  }

  private void add(TextNode text, int parent) {
    texts.add(text);
    addStep(TEXT);
    if (muteUntil < 0) {
      int length = strippedLength(text.getWholeText());
      prose[parent] += length >= PROSE ? length : 0;
    }
  }

  private static int strippedLength(String text) {
    int end = text.length();
    int start = 0;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end - start;
  }

  /** The number of the parent. */
  private int end(int index) {
    muteUntil = muteUntil == index ? -1 : muteUntil;
    ends[index] = size;
    lastSteps[index] = stepCount;
    textsBefore[index] = texts.size();
    addStep(~index);
    int parent = parents[index];
    if (parent >= 0) {
      prose[parent] += prose[index];
    }
    return parent;
  }

  private void addStep(int step) {
    if (stepCount == steps.length) {
      steps = Arrays.copyOf(steps, stepCount * 2);
    }
    steps[stepCount++] = step;
  }

  private void grow(int more) {
    elements = Arrays.copyOf(elements, more);
    tags = Arrays.copyOf(tags, more);
    namings = Arrays.copyOf(namings, more);
    attributed = Arrays.copyOf(attributed, more);
    parents = Arrays.copyOf(parents, more);
    ends = Arrays.copyOf(ends, more);
    prose = Arrays.copyOf(prose, more);
    lastSteps = Arrays.copyOf(lastSteps, more);
    textsBefore = Arrays.copyOf(textsBefore, more);
  }
}
