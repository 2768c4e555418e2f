package org.sitrep.reports.query;

import org.jspecify.annotations.Nullable;

/**
 * What the figures of a workbook take of a fact.
 *
 * @param kind table of the fact
 * @param id its number
 * @param article number of its article
 * @param cell where it counts
 * @param low what the cell takes of its low figure; null where it takes nothing
 * @param best likewise
 * @param high likewise
 * @param copy whether it is told in a copy of an article that was published before
 * @param joined number of its incident or act, or null
 * @param decision number of the analyst's decision that holds for it, or null
 * @param said its values in one line
 */
public record ReleasedFact(
    Kind kind,
    long id,
    long article,
    Cell cell,
    @Nullable Integer low,
    @Nullable Integer best,
    @Nullable Integer high,
    boolean copy,
    @Nullable Long joined,
    @Nullable Long decision,
    String said) {

  /** The kinds of facts. */
  public enum Kind {
    CLAIM("violence_claim", "claim"),
    EVENT("cooperation_event", "event");

    private final String table;
    private final String label;

    Kind(String table, String label) {
      this.table = table;
      this.label = label;
    }

    /** Its table. */
    public String table() {
      return table;
    }

    /** Its name for readers. */
    public String label() {
      return label;
    }

    static Kind of(String table) {
      return table.equals(CLAIM.table) ? CLAIM : EVENT;
    }
  }

  /**
   * A figure of a summary.
   *
   * @param measure what is counted, or the type of an act
   * @param month as yyyy-mm, or words where there is none
   * @param group the victims, or PLOVER's class of an act
   */
  public record Cell(String measure, String month, String group) {}
}
