package org.sitrep.reports.violence;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;

/** Sums of claims that may be added up. */
final class Tally {

  private long low;
  private long best;
  private long high;
  private long claims;
  private long open;
  private final Set<String> sources = new HashSet<>();

  void add(CountedClaim counted) {
    if (counted.low() == null || counted.best() == null || counted.high() == null) {
      return;
    }
    Claim claim = counted.claim();
    low += counted.low();
    best += counted.best();
    high += counted.high();
    claims++;
    if (claim.high() == null) {
      open++;
    }
    if (claim.origin().source() != null) {
      sources.add(claim.origin().source());
    }
  }

  long low() {
    return low;
  }

  long best() {
    return best;
  }

  long high() {
    return high;
  }

  long claims() {
    return claims;
  }

  /** How many of the claims set no upper bound. */
  long open() {
    return open;
  }

  long sources() {
    return sources.size();
  }

  /** A figure of a tally, or null where nothing was told: unknown is not 0. */
  static @Nullable Long of(@Nullable Tally tally, ToLongFunction<Tally> figure) {
    return tally == null ? null : figure.applyAsLong(tally);
  }
}
