package org.sitrep.core.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All scores of a corpus.
 *
 * @param totals by name ({@code violence_core}, …), in the codebook's order
 * @param violenceFields for each field of a claim the share of core pairs in which it is equal,
 *     null where there is no pair
 * @param cooperationFields likewise for events
 */
public record Scores(
    Map<String, Score> totals,
    Map<String, @Nullable Double> violenceFields,
    Map<String, @Nullable Double> cooperationFields) {

  /** Keeps the order. */
  public Scores {
    totals = new LinkedHashMap<>(totals);
    violenceFields = new LinkedHashMap<>(violenceFields);
    cooperationFields = new LinkedHashMap<>(cooperationFields);
  }

  /** The scores as lines to read, without the last line's end. */
  public String table() {
    StringBuilder table = new StringBuilder();
    totals.forEach(
        (name, score) ->
            table
                .append(name)
                .append(" ".repeat(Math.max(1, 25 - name.length())))
                .append("P " + thousandths(score.precision()))
                .append("  R " + thousandths(score.recall()))
                .append("  F1 " + thousandths(score.f1()))
                .append("   gold " + score.gold() + "  system " + score.system() + "\n"));
    table.append("violence_fields ").append(shares(violenceFields)).append("\n");
    table.append("cooperation_fields ").append(shares(cooperationFields));
    return table.toString();
  }

  /** The scores as one JSON object. */
  public String json() {
    ObjectNode node = Json.MAPPER.createObjectNode();
    totals.forEach(
        (name, score) -> {
          ObjectNode one = node.putObject(name);
          one.put("p", score.precision()).put("r", score.recall()).put("f1", score.f1());
          one.put("gold", score.gold()).put("system", score.system()).put("paired", score.paired());
        });
    ObjectNode violence = node.putObject("violence_fields");
    violenceFields.forEach(violence::put);
    ObjectNode cooperation = node.putObject("cooperation_fields");
    cooperationFields.forEach(cooperation::put);
    return Json.MAPPER.writeValueAsString(node);
  }

  private static String thousandths(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String shares(Map<String, @Nullable Double> fields) {
    StringBuilder shares = new StringBuilder();
    fields.forEach(
        (field, share) ->
            shares
                .append(shares.isEmpty() ? "" : " ")
                .append(field + "=" + (share == null ? "None" : decimal(share))));
    return shares.toString();
  }

  private static String decimal(double value) {
    BigDecimal plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return plain.setScale(Math.max(1, plain.scale())).toPlainString();
  }
}
