package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: the blocks of text under the element that holds most of its sentences,
 * without those that are mostly links and the short lines around it.
 */
final class MainText {

  /** Shorter blocks say nothing about where the article is. */
  private static final int SENTENCE = 40;

  /** Longer paragraphs weigh no more than this in the choice of their element. */
  private static final int MOST_WEIGHT = 600;

  /** An ancestor must add so much of what its child holds to take its place. */
  private static final double MORE = 1.25;

  /** Of what an ancestor adds, no more than this may be links. */
  private static final double MOST_ADDED_LINKS = 0.15;

  /** A described text is believed to be whole where the page's blocks make up so much of it. */
  private static final double DESCRIBED = 0.8;

  private static final int DESCRIBED_LENGTH = 400;

  /** A described text that is shorter than this part of the page's is an excerpt. */
  private static final double EXCERPT = 0.45;

  /** So many letters of a block are looked up in the described text. */
  private static final int LOOKED_UP = 60;

  private final List<Block> blocks;
  private final Map<Element, Integer> sentences = new HashMap<>();
  private final Map<Element, Integer> links = new HashMap<>();

  private MainText(List<Block> blocks) {
    this.blocks = blocks;
    for (Block block : blocks) {
      for (Element at = block.element(); at != null; at = at.parent()) {
        links.merge(at, block.linked(), Integer::sum);
        if (block.isSentence()) {
          sentences.merge(at, block.text().length(), Integer::sum);
        }
      }
    }
  }

  /**
   * Finds the text.
   *
   * @param described the text that the page's metadata give, or null
   */
  static String of(Document page, @Nullable String described) {
    MainText main = new MainText(Block.of(page.body()));
    Element top = main.top();
    List<Block> found = top == null ? List.of() : main.under(top);
    String text = join(found);
    if (described != null
        && described.length() >= Math.max(DESCRIBED_LENGTH, text.length() * EXCERPT)) {
      String known = join(main.known(described));
      if (known.length() >= described.length() * DESCRIBED) {
        return known;
      }
    }
    // Pages that build themselves in the browser have their text in the metadata only.
    return described != null && described.length() > 2 * text.length() ? described : text;
  }

  static boolean isSentence(String text, int linked) {
    return text.length() >= SENTENCE && linked * 3 < text.length();
  }

  /** The blocks that are in the described text too. */
  private List<Block> known(String described) {
    String letters = letters(described);
    List<Block> known = new ArrayList<>();
    for (Block block : blocks) {
      String start = letters(block.text());
      if (!start.isEmpty()
          && letters.contains(start.substring(0, Math.min(start.length(), LOOKED_UP)))
          && (start.length() > 15 || !known.isEmpty())
          && !block.isHeadline()) {
        known.add(block);
      }
    }
    return trimmed(known);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private @Nullable Element top() {
    Map<Element, Double> scores = new HashMap<>();
    Element best = null;
    double bestScore = 0;
    for (Block block : blocks) {
      if (block.isSentence()) {
        double score = Math.min(block.text().length(), MOST_WEIGHT);
        Element at = block.container();
        for (int level = 1; level <= 3 && at != null; level++) {
          if (level == 1 || !at.normalName().equals("body")) {
            double sum = scores.merge(at, score / level, Double::sum);
            if (sum > bestScore) {
              best = at;
              bestScore = sum;
            }
          }
          at = at.parent();
        }
      }
    }
    return best == null ? null : widen(best);
  }

  /** Goes up while an ancestor holds much more of the sentences: articles come in sections. */
  private Element widen(Element top) {
    Element best = top;
    for (Element at = top.parent();
        at != null && !at.normalName().equals("body");
        at = at.parent()) {
      int more = sentences.getOrDefault(at, 0);
      int less = sentences.getOrDefault(best, 0);
      int addedLinks = links.getOrDefault(at, 0) - links.getOrDefault(best, 0);
      if (more > less * MORE && addedLinks < (more - less) * MOST_ADDED_LINKS) {
        best = at;
      }
    }
    return best;
  }

  private List<Block> under(Element top) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if (block.isUnder(top) && !block.isLinks() && !block.isHeadline()) {
        inside.add(block);
      }
    }
    return trimmed(inside);
  }

  /** Without the short lines before the first sentence and behind the last one. */
  private static List<Block> trimmed(List<Block> found) {
    int from = 0;
    int to = found.size();
    while (from < to && !found.get(from).isSentence()) {
      from++;
    }
    while (to > from && !found.get(to - 1).isSentence() && !found.get(to - 1).isClosed()) {
      to--;
    }
    return found.subList(from, to);
  }

  /** The blocks as paragraphs; a sentence that the page repeats stands once. */
  private static String join(List<Block> found) {
    Set<String> seen = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (Block block : found) {
      if (block.text().length() < SENTENCE || seen.add(block.text())) {
        text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
      }
    }
    return text.toString();
  }
}
