package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: the blocks of text under the element that holds most of its sentences,
 * without those that are mostly links.
 */
final class MainText {

  /** Shorter blocks say nothing about where the article is. */
  private static final int SENTENCE = 40;

  private static final double MOST_LINKED = 0.5;

  private MainText() {}

  /**
   * Finds the text.
   *
   * @param described the text that the page's metadata give, or null
   */
  static String of(Document page, @Nullable String described) {
    List<Block> blocks = Block.of(page.body());
    Element top = top(blocks);
    String text = top == null ? "" : join(blocks, top);
    // Pages that build themselves in the browser have their text in the metadata only.
    return described != null && described.length() > 2 * text.length() ? described : text;
  }

  private static @Nullable Element top(List<Block> blocks) {
    Map<Element, Double> scores = new HashMap<>();
    for (Block block : blocks) {
      if (block.isSentence()) {
        double score = Math.min(block.text().length(), 600);
        Element at = block.container();
        for (int level = 1;
            level <= 3 && at != null && (level == 1 || !at.normalName().equals("body"));
            level++) {
          scores.merge(at, score / level, Double::sum);
          at = at.parent();
        }
      }
    }
    Map.Entry<Element, Double> best = null;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      if (best == null
          || entry.getValue() > best.getValue()
          || (entry.getValue().equals(best.getValue())
              && entry.getKey().parents().contains(best.getKey()))) {
        best = entry;
      }
    }
    return best == null ? null : widen(best.getKey(), blocks);
  }

  /** Goes up while an ancestor holds much more of the sentences: articles come in sections. */
  private static Element widen(Element top, List<Block> blocks) {
    Element best = top;
    int bestLength = sentences(top, blocks);
    Element at = top.parent();
    for (int level = 0; level < 4 && at != null && !at.normalName().equals("body"); level++) {
      int length = sentences(at, blocks);
      if (length > bestLength * 1.25) {
        best = at;
        bestLength = length;
      }
      at = at.parent();
    }
    return best;
  }

  private static int sentences(Element under, List<Block> blocks) {
    int length = 0;
    for (Block block : blocks) {
      if (block.isSentence() && block.isUnder(under)) {
        length += block.text().length();
      }
    }
    return length;
  }

  private static String join(List<Block> blocks, Element top) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if (block.isUnder(top) && !block.isLinks() && !block.isHeadline()) {
        inside.add(block);
      }
    }
    Set<String> seen = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (Block block : inside) {
      if (block.text().length() < SENTENCE || seen.add(block.text())) {
        text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
      }
    }
    return text.toString();
  }

  static boolean isMostlyLinks(int linked, int length) {
    return linked > length * MOST_LINKED;
  }

  static boolean isSentence(String text, int linked) {
    return text.length() >= SENTENCE && linked * 3 < text.length();
  }
}
