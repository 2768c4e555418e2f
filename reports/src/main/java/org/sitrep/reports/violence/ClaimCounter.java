package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;

/**
 * Says what of each claim may be added up. Totals over a period are never added; an incident counts
 * once, however many tell of it; and where one article tells a whole and its parts ("ten people,
 * among them three soldiers") the whole counts less its parts.
 *
 * <p>What analysts rejected counts nowhere and is no part of anything.
 *
 * <p>Takes the claims of one article after the other, as they were told.
 */
final class ClaimCounter implements Consumer<Claim> {

  private final Consumer<CountedClaim> next;
  private final List<Claim> article = new ArrayList<>();

  ClaimCounter(Consumer<CountedClaim> next) {
    this.next = next;
  }

  @Override
  public void accept(Claim claim) {
    if (!article.isEmpty() && article.getFirst().origin().article() != claim.origin().article()) {
      end();
    }
    article.add(claim);
  }

  /** Gives the claims of the last article. */
  void end() {
    int[] parts = new int[article.size()];
    subtract(parts, Victims.SEVERAL);
    subtract(parts, Victims.NOT_STATED);
    for (int i = 0; i < parts.length; i++) {
      next.accept(counted(article.get(i), parts[i]));
    }
    article.clear();
  }

  /**
   * Finds for each claim of a narrower group the whole that it is part of.
   *
   * @param parts sum of the parts of each claim, so far
   */
  private void subtract(int[] parts, Victims wholes) {
    for (int part = 0; part < parts.length; part++) {
      Claim told = article.get(part);
      if (told.isIncident() && !told.review().isRejection() && group(told).compareTo(wholes) < 0) {
        int figure = told.best() - parts[part];
        int whole = wholeOf(part, wholes, parts, figure);
        if (whole >= 0) {
          parts[whole] += figure;
        }
      }
    }
  }

  /** The nearest whole, those told before the part first; -1 where there is none. */
  private int wholeOf(int part, Victims wholes, int[] parts, int figure) {
    for (int at = part - 1; at >= 0; at--) {
      if (isWhole(at, part, wholes, parts, figure)) {
        return at;
      }
    }
    for (int at = part + 1; at < article.size(); at++) {
      if (isWhole(at, part, wholes, parts, figure)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isWhole(int at, int part, Victims wholes, int[] parts, int figure) {
    Claim whole = article.get(at);
    Claim told = article.get(part);
    return group(whole) == wholes
        && whole.isIncident()
        && !whole.review().isRejection()
        && whole.measure().equals(told.measure())
        && whole.best() - parts[at] >= figure
        && (wholes == Victims.NOT_STATED || whole.victims().containsAll(told.victims()))
        && Objects.equals(whole.from(), told.from())
        && Objects.equals(whole.to(), told.to())
        && Objects.equals(whole.country(), told.country())
        && Objects.equals(whole.place(), told.place());
  }

  private static CountedClaim counted(Claim claim, int parts) {
    String reason = notCounted(claim);
    if (reason != null) {
      return new CountedClaim(claim, group(claim), null, null, null, reason);
    }
    Integer low = claim.low();
    Integer high = claim.high();
    return new CountedClaim(
        claim,
        group(claim),
        // "Up to N" sets no lower bound: it may be none.
        Math.max(0, (low == null ? 0 : low) - parts),
        claim.best() - parts,
        (high == null ? claim.best() : high) - parts,
        parts == 0 ? null : "less " + parts + " told of its parts in records of their own");
  }

  private static @Nullable String notCounted(Claim claim) {
    if (claim.review().isRejection()) {
      return "rejected by an analyst";
    }
    if (!claim.isIncident()) {
      return "a total over a period: never added up";
    }
    if (!claim.origin().copy()) {
      return null;
    }
    return claim.incident() == null
        ? "a copy: counted in the article published first"
        : "told again: counted in another report of the incident";
  }

  private static Victims group(Claim claim) {
    return Victims.of(claim.victims());
  }
}
