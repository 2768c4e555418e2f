package org.sitrep.reports.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;

/**
 * A claim with the part of its figures that tables add up.
 *
 * @param claim as told
 * @param group its victims
 * @param low what counts of its low figure; null as {@code best}
 * @param best what counts of its best figure; null where the claim is not added up at all
 * @param high what counts of its high figure, of best where it has none; null as {@code best}
 * @param note why not all of it counts, or null
 */
public record CountedClaim(
    Claim claim,
    Victims group,
    @Nullable Integer low,
    @Nullable Integer best,
    @Nullable Integer high,
    @Nullable String note) {

  /** Whether it is added up at all. */
  public boolean isCounted() {
    return best != null;
  }
}
