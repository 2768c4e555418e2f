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

  // FNV's.
  private static final long PRIME = 0x100000001B3L;

  /**
   * A number that hangs on all but kind and number: facts of two numbers are two, of one number
   * with near certainty the same.
   */
  long print() {
    long print = mix(1, article);
    print = mix(print, cell.measure());
    print = mix(print, cell.month());
    print = mix(print, cell.group());
    print = mix(print, low);
    print = mix(print, best);
    print = mix(print, high);
    print = mix(print, copy ? 1 : 0);
    print = mix(print, joined);
    print = mix(print, decision);
    return mix(print, said);
  }

  private static long mix(long print, @Nullable Number number) {
    return mix(print, number == null ? Long.MIN_VALUE : number.longValue());
  }

  private static long mix(long print, String text) {
    long mixed = mix(print, text.length());
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * PRIME;
    }
    return mix(mixed, 0);
  }

  // As the finalizer of MurmurHash3: each bit of the input may move each of the output.
  private static long mix(long print, long value) {
    long mixed = (print ^ value) * PRIME;
    mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

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
