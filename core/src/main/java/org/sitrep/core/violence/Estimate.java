package org.sitrep.core.violence;

import org.jspecify.annotations.Nullable;

/**
 * A count as UCDP gives it: the lowest, the best and the highest figure, with the qualifier of its
 * words.
 *
 * @param low the least that the words allow, or null where they set no lower bound
 * @param best the figure told
 * @param high the most that the words allow, or null where they set no upper bound
 * @param qualifier how sure the words are
 */
public record Estimate(
    @Nullable Integer low, int best, @Nullable Integer high, Qualifier qualifier) {

  /**
   * Checks low ≤ best ≤ high and that no figure is negative.
   *
   * @throws IllegalArgumentException with the figures, where they are not in order
   */
  public Estimate {
    if (best < 0 || (low != null && (low < 0 || low > best)) || (high != null && high < best)) {
      throw new IllegalArgumentException(
          "low ≤ best ≤ high does not hold: " + low + ", " + best + ", " + high);
    }
  }

  /** A plain number: low, best and high are the same. */
  public static Estimate exact(int count) {
    return new Estimate(count, count, count, Qualifier.EXACT);
  }

  /** "about N". */
  public static Estimate about(int count) {
    return new Estimate(count, count, count, Qualifier.ABOUT);
  }

  /** "at least N", "more than N". */
  public static Estimate atLeast(int count) {
    return new Estimate(count, count, null, Qualifier.AT_LEAST);
  }

  /** "up to N", "fewer than N". */
  public static Estimate atMost(int count) {
    return new Estimate(null, count, count, Qualifier.AT_MOST);
  }

  /** "between A and B": best is the middle, rounded down. */
  public static Estimate range(int low, int high) {
    return new Estimate(low, (int) (((long) low + high) / 2), high, Qualifier.RANGE);
  }

  /** "dozens", "several": a figure set by the codebook. */
  public static Estimate vague(int count) {
    return new Estimate(count, count, null, Qualifier.VAGUE);
  }
}
