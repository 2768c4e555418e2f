package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.ClassNames.Kind;

/**
 * The main text of a page: the blocks of text under the element that holds most of its sentences,
 * without those that are mostly links and the short lines around it.
 */
final class MainText {

  /** Longer paragraphs weigh no more than this in the choice of their element. */
  private static final int MOST_WEIGHT = 600;

  /** An ancestor must add so much of what its child holds to take its place. */
  private static final double MORE = 1.25;

  /** The same where the child is marked as the article. */
  private static final double MORE_THAN_MARKED = 2;

  /** Of what an ancestor adds, no more than this may be links. */
  private static final double MOST_ADDED_LINKS = 0.4;

  /** A described text is believed to be whole where the page's blocks make up so much of it. */
  private static final double DESCRIBED = 0.8;

  private static final int DESCRIBED_LENGTH = 400;

  /** A described text that is shorter than this part of the page's is an excerpt. */
  private static final double EXCERPT = 0.45;

  /** So many letters of a block are looked up in the described text. */
  private static final int LOOKED_UP = 60;

  /** Shorter blocks may be the same on purpose, as in lists of results or of ingredients. */
  private static final int REPEATED = 100;

  /** With less text under what its names leave, the page is read again without them. */
  private static final int LITTLE = 500;

  /**
   * What was read.
   *
   * @param kind what the page is
   * @param text paragraphs separated by a blank line, may be empty
   * @param closing the short line behind the last paragraph, which is none of the text, or empty
   */
  record Reading(PageKind kind, String text, String closing) {}

  private final Outline outline;
  private final List<Block> blocks;
  private final int[] sentences;
  private final int[] links;

  private MainText(Outline outline, Boilerplate boilerplate) {
    this.outline = outline;
    blocks = Block.of(outline, boilerplate);
    sentences = new int[outline.size()];
    links = new int[outline.size()];
    for (Block block : blocks) {
      links[block.at()] += block.linked();
      if (block.isSentence()) {
        sentences[block.at()] += block.size();
      }
    }
    outline.addUp(sentences);
    outline.addUp(links);
  }

  /**
   * Finds the text.
   *
   * @param described the text that the page's metadata give, or null
   */
  static Reading of(PageMarks page, MetaElements meta, @Nullable String described) {
    Outline outline = page.outline();
    String summary = Summary.of(page);
    MainText named = new MainText(outline, new Boilerplate(outline, true));
    List<Block> found = named.found(described, summary);
    String text = join(found);
    if (text.length() < LITTLE && outline.prose(0) > 3 * text.length()) {
      MainText unnamed = new MainText(outline, new Boilerplate(outline, false));
      List<Block> more = unnamed.found(described, summary);
      if (size(more) > 2 * text.length()) {
        named = unnamed;
        found = more;
        text = join(more);
      }
    }
    // Pages that build themselves in the browser have their text in the metadata only.
    if (described != null
        && described.length() >= PageKind.SHORTEST
        && described.length() > 2 * text.length()) {
      return new Reading(PageKind.ARTICLE, described, "");
    }
    return new Reading(
        PageKind.of(page, meta, named.blocks, found, text), text, named.closing(found));
  }

  private String closing(List<Block> found) {
    int next = found.isEmpty() ? blocks.size() : blocks.lastIndexOf(found.getLast()) + 1;
    if (next == blocks.size()) {
      return "";
    }
    Block line = blocks.get(next);
    return line.linked() == 0
            && !line.isSentence()
            && outline.parent(line.at()) == outline.parent(found.getLast().at())
        ? line.text()
        : "";
  }

  private List<Block> found(@Nullable String described, String summary) {
    int top = top();
    List<Block> found = top < 0 ? List.of() : under(top);
    if (described != null
        && described.length() >= Math.max(DESCRIBED_LENGTH, size(found) * EXCERPT)) {
      List<Block> known = known(described);
      if (size(known) >= described.length() * DESCRIBED) {
        return withLead(known, summary);
      }
    }
    return withLead(found, summary);
  }

  private static int size(List<Block> blocks) {
    int size = 0;
    for (Block block : blocks) {
      size += block.text().length() + 2;
    }
    return size;
  }

  /** With the lead where the page has it above the text and again as its summary. */
  private List<Block> withLead(List<Block> found, String summary) {
    if (found.isEmpty() || summary.isEmpty()) {
      return found;
    }
    for (int at = blocks.indexOf(found.getFirst()) - 1; at >= 0; at--) {
      Block block = blocks.get(at);
      if (block.isSentence() && !block.isHeadline()) {
        String letters = Subject.letters(block.text());
        int length = Math.min(LOOKED_UP, Math.min(letters.length(), summary.length()));
        if (letters.regionMatches(0, summary, 0, length)) {
          List<Block> whole = new ArrayList<>(found);
          whole.addFirst(block);
          return whole;
        }
      }
    }
    return found;
  }

  /** The blocks that are in the described text too. */
  private List<Block> known(String described) {
    String letters = Subject.letters(described);
    List<Block> known = new ArrayList<>();
    for (Block block : blocks) {
      PageTime.check("looking up block", known.size());
      String start = Subject.letters(block.text());
      if (!start.isEmpty()
          && letters.contains(start.substring(0, Math.min(start.length(), LOOKED_UP)))
          && (start.length() > 15 || !known.isEmpty())
          && !block.isHeadline()) {
        known.add(block);
      }
    }
    return trimmed(LabelledLinks.without(known));
  }

  /** The number of the element that holds the text, or -1. */
  private int top() {
    double[] scores = new double[outline.size()];
    for (Block block : blocks) {
      if (block.isSentence()) {
        double score = Math.min(block.size(), MOST_WEIGHT);
        int at = container(block);
        for (int level = 1; level <= 3 && at >= 0; level++) {
          if (level == 1 || at > 0) {
            scores[at] += score / level;
          }
          at = outline.parent(at);
        }
      }
    }
    int best = -1;
    double bestScore = 0;
    for (int at = 0; at < scores.length; at++) {
      if (scores[at] > 0) {
        double score = scores[at] * weight(at);
        if (score > bestScore) {
          best = at;
          bestScore = score;
        }
      }
    }
    return best < 0 ? -1 : widen(best);
  }

  /** The element whose paragraphs this block is one of. */
  private int container(Block block) {
    return switch (block.tag()) {
      case "p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6" ->
          Math.max(outline.parent(block.at()), 0);
      default -> block.at();
    };
  }

  private double weight(int at) {
    Element element = outline.element(at);
    if (isBody(element)) {
      return 3;
    }
    return outline.naming(at).kind() == Kind.TEXT ? 1.4 : 1;
  }

  private static boolean isBody(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || element.attr("property").contains("articleBody");
  }

  /** Goes up while an ancestor holds much more of the sentences: articles come in sections. */
  private int widen(int top) {
    int best = top;
    boolean isLone = outline.count("article") == 1;
    boolean marked = false;
    for (int at = top; at > 0; at = outline.parent(at)) {
      int more = sentences[at];
      int less = sentences[best];
      int addedLinks = links[at] - links[best];
      if (more > less * (marked ? MORE_THAN_MARKED : MORE)
          && addedLinks < (more - less) * MOST_ADDED_LINKS) {
        best = at;
      }
      Element element = outline.element(at);
      marked |= isBody(element) || (isLone && element.normalName().equals("article"));
    }
    return best;
  }

  private List<Block> under(int top) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if (outline.isUnder(block.at(), top)
          && !block.isLinks()
          && !block.isHeadline()
          && !Furniture.is(block.text())) {
        inside.add(block);
      }
    }
    return trimmed(LabelledLinks.without(inside));
  }

  /** Without the short lines before the first sentence and behind the last one. */
  private static List<Block> trimmed(List<Block> found) {
    int from = 0;
    int to = found.size();
    while (from < to && !found.get(from).isSentence() && !found.get(from).isLinkedSentence()) {
      from++;
    }
    while (to > from && !found.get(to - 1).isSentence() && !found.get(to - 1).isClosed()) {
      to--;
    }
    return found.subList(from, to);
  }

  /** The blocks as paragraphs; a long one that the page repeats stands once. */
  private static String join(List<Block> found) {
    Set<String> seen = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (Block block : found) {
      if (block.size() < REPEATED || seen.add(block.text())) {
        text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
      }
    }
    return text.toString();
  }
}
