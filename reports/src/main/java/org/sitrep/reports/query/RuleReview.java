package org.sitrep.reports.query;

/**
 * How analysts reviewed what a rule of the coder coded.
 *
 * @param kind violence or cooperation
 * @param rule the rule's name
 * @param facts stored facts that it coded
 * @param accepted those that are as their sentences say
 * @param corrected those with other values
 * @param rejected those that are none
 */
public record RuleReview(
    String kind, String rule, long facts, long accepted, long corrected, long rejected) {

  /** Those that analysts decided on. */
  public long reviewed() {
    return accepted + corrected + rejected;
  }
}
