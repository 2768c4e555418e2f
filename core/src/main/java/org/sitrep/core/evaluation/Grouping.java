package org.sitrep.core.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * How well items are grouped: each item has the group that it should be in and the one that it was
 * put into. Pairwise counts the pairs of items in one group; B-cubed takes, for each item, the
 * share of its group that belongs there and the share of what belongs there that is in it, and
 * averages over the items (Bagga and Baldwin 1998).
 *
 * @param items that were compared
 * @param wantedGroups groups that there should be
 * @param foundGroups groups that were made
 * @param pairPrecision from 0 to 1; 1 where no pair was made
 * @param pairRecall from 0 to 1; 1 where no pair was wanted
 * @param precision B-cubed
 * @param recall B-cubed
 */
public record Grouping(
    int items,
    int wantedGroups,
    int foundGroups,
    double pairPrecision,
    double pairRecall,
    double precision,
    double recall) {

  /**
   * Compares two groupings.
   *
   * @param wanted by item, the group that it should be in
   * @param found by item, the group that it was put into; items that only one of both has are left
   *     out
   */
  public static Grouping of(Map<String, String> wanted, Map<String, String> found) {
    Map<String, Integer> wantedSizes = new HashMap<>();
    Map<String, Integer> foundSizes = new HashMap<>();
    Map<Cell, Integer> cells = new LinkedHashMap<>();
    int items = 0;
    for (Map.Entry<String, String> item : wanted.entrySet()) {
      String group = found.get(item.getKey());
      if (group != null) {
        items++;
        wantedSizes.merge(item.getValue(), 1, Integer::sum);
        foundSizes.merge(group, 1, Integer::sum);
        cells.merge(new Cell(item.getValue(), group), 1, Integer::sum);
      }
    }
    double precision = 0;
    double recall = 0;
    long common = 0;
    for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
      double size = cell.getValue();
      precision += size * size / foundSizes.getOrDefault(cell.getKey().found, 1);
      recall += size * size / wantedSizes.getOrDefault(cell.getKey().wanted, 1);
      common += pairs(cell.getValue());
    }
    return new Grouping(
        items,
        wantedSizes.size(),
        foundSizes.size(),
        share(common, foundSizes.values().stream().mapToLong(Grouping::pairs).sum()),
        share(common, wantedSizes.values().stream().mapToLong(Grouping::pairs).sum()),
        items == 0 ? 1 : precision / items,
        items == 0 ? 1 : recall / items);
  }

  private record Cell(String wanted, String found) {}

  private static long pairs(int size) {
    return (long) size * (size - 1) / 2;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : part / (double) whole;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** B-cubed F1. */
  public double f1() {
    return f1(precision, recall);
  }

  /** Two lines for people. */
  public String table() {
    return String.format(
        Locale.ROOT,
        "pairwise  P %.3f R %.3f F1 %.3f%nb-cubed   P %.3f R %.3f F1 %.3f   items %d, groups %d of %d",
        pairPrecision,
        pairRecall,
        f1(pairPrecision, pairRecall),
        precision,
        recall,
        f1(),
        items,
        foundGroups,
        wantedGroups);
  }

  /** One JSON object. */
  public String json() {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("items", items).put("wanted_groups", wantedGroups).put("found_groups", foundGroups);
    node.putObject("pairwise")
        .put("precision", pairPrecision)
        .put("recall", pairRecall)
        .put("f1", f1(pairPrecision, pairRecall));
    node.putObject("b_cubed").put("precision", precision).put("recall", recall).put("f1", f1());
    return node.toString();
  }
}
