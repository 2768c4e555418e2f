package org.sitrep.reports.violence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.workbook.Column;

/** Sums of claims that may be added up. */
final class Tally {

  private static final int WIDTH = 10;

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

  /** Adds what another one has added up. */
  void add(Tally other) {
    low += other.low;
    best += other.best;
    high += other.high;
    claims += other.claims;
    open += other.open;
    sources.addAll(other.sources);
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

  /**
   * The columns of a table whose rows have each a tally.
   *
   * @param prefix of the headers, which are capital where there is none
   * @param tally null where a row has none
   */
  static <R> List<Column<R>> columns(String prefix, Function<R, @Nullable Tally> tally) {
    return List.of(
        column(prefix, "low", "Sum of the counted low figures.", tally, Tally::low),
        column(prefix, "best", "Sum of the counted best figures.", tally, Tally::best),
        column(
            prefix,
            "high",
            "Sum of the counted high figures; of best where a claim sets no upper bound.",
            tally,
            Tally::high),
        column(
            prefix,
            "open",
            "How many claims set no upper bound (\"at least\"): the true high may lie above.",
            tally,
            Tally::open),
        column(prefix, "claims", "Number of claims added up.", tally, Tally::claims),
        column(
            prefix,
            "sources",
            "Number of different publishers behind them.",
            tally,
            Tally::sources));
  }

  private static <R> Column<R> column(
      String prefix,
      String name,
      String meaning,
      Function<R, @Nullable Tally> tally,
      ToLongFunction<Tally> figure) {
    return Column.whole(
        prefix.isEmpty() ? Victims.capital(name) : prefix + name,
        WIDTH,
        meaning,
        row -> of(tally.apply(row), figure));
  }

  /** A figure of a tally, or null where nothing was told: unknown is not 0. */
  static @Nullable Long of(@Nullable Tally tally, ToLongFunction<Tally> figure) {
    return tally == null ? null : figure.applyAsLong(tally);
  }
}
