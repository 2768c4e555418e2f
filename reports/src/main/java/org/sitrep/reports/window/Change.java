package org.sitrep.reports.window;

import org.jspecify.annotations.Nullable;

/**
 * How a figure stands to an earlier one. Unknown is not 0: where either is not known there is no
 * difference.
 *
 * @param now the figure, null where nothing was reported
 * @param before the earlier one, likewise
 */
public record Change(@Nullable Long now, @Nullable Long before) {

  /** Below this many a change in per cent says little. */
  public static final int SMALL_BASE = 10;

  /** How many more, less than 0 for fewer. */
  public @Nullable Long difference() {
    return now == null || before == null ? null : now - before;
  }

  /** The difference as a share of the earlier figure; null on a base of 0. */
  public @Nullable Double share() {
    return now == null || before == null || before == 0 ? null : (double) (now - before) / before;
  }

  /** What to beware of, or null. */
  public @Nullable String note() {
    if (now == null && before == null) {
      return null;
    }
    if (before == null) {
      return "nothing reported before";
    }
    if (now == null) {
      return "nothing reported now";
    }
    if (before == 0) {
      return "base of 0";
    }
    return before < SMALL_BASE ? "base under " + SMALL_BASE : null;
  }
}
