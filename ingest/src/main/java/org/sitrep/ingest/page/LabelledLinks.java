package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines within a text that lead to other articles behind the same label each: "See also: …" in any
 * language, told by its repetition.
 */
final class LabelledLinks {

  private static final int LONGEST_LABEL = 40;

  private static final String ENDS = "|:：»►▶>";

  private LabelledLinks() {}

  static List<Block> without(List<Block> blocks) {
    Map<String, Integer> labels = new HashMap<>();
    for (Block block : blocks) {
      String label = label(block);
      if (!label.isEmpty()) {
        labels.merge(label, 1, Integer::sum);
      }
    }
    if (labels.values().stream().noneMatch(count -> count > 1)) {
      return blocks;
    }
    List<Block> others = new ArrayList<>(blocks);
    others.removeIf(block -> labels.getOrDefault(label(block), 0) > 1);
    return others;
  }

  /** What stands before the link of a block that is nothing else, or empty. */
  private static String label(Block block) {
    if (block.linked() * 2 < block.text().length()) {
      return "";
    }
    int end = block.text().length() - block.linked();
    while (end > 0 && block.text().charAt(end - 1) == ' ') {
      end--;
    }
    return end > 0 && end <= LONGEST_LABEL && ENDS.indexOf(block.text().charAt(end - 1)) >= 0
        ? block.text().substring(0, end)
        : "";
  }
}
