package org.sitrep.core.incident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What analysts have ruled on claims: all of one side of a decision and all of its other side tell
 * of one event, or of different ones. Where rulings on two reports contradict each other the latest
 * holds.
 */
public final class Rulings {

  /** Nobody has ruled anything. */
  public static final Rulings NONE = new Rulings(Map.of());

  private final Map<Long, List<Stand>> ofClaims;

  /** Takes for each claim, by its id, where it stands in which decisions. */
  public Rulings(Map<Long, List<Stand>> ofClaims) {
    this.ofClaims = Map.copyOf(ofClaims);
  }

  /**
   * Where a claim stands in a decision.
   *
   * @param decision its number; a later decision has a greater one
   * @param same whether both sides tell of one event, else of different ones
   * @param side 1 or 2
   */
  public record Stand(long decision, boolean same, int side) {}

  /** What holds between two reports. */
  enum Ruling {
    SAME,
    APART,
    NONE
  }

  /** Whether there is any ruling on a report. */
  boolean concern(Report report) {
    return report.claims().stream().anyMatch(claim -> ofClaims.containsKey(claim.id()));
  }

  /**
   * What the latest decision with a claim of the ones on one side and of the others on its other
   * side rules.
   */
  Ruling between(Collection<Report> ones, Collection<Report> others) {
    if (ofClaims.isEmpty()) {
      return Ruling.NONE;
    }
    return among(claims(ones), claims(others));
  }

  private static List<ReportedClaim> claims(Collection<Report> reports) {
    return reports.stream().flatMap(report -> report.claims().stream()).toList();
  }

  /** As {@link #between}, of claims. */
  Ruling among(Collection<ReportedClaim> ones, Collection<ReportedClaim> others) {
    Map<Long, Integer> sides = new HashMap<>();
    for (ReportedClaim one : ones) {
      for (Stand stand : ofClaims.getOrDefault(one.id(), List.of())) {
        sides.merge(stand.decision(), stand.side(), (a, b) -> a | b);
      }
    }
    long latest = Long.MIN_VALUE;
    Ruling ruling = Ruling.NONE;
    if (sides.isEmpty()) {
      return ruling;
    }
    for (ReportedClaim other : others) {
      for (Stand stand : ofClaims.getOrDefault(other.id(), List.of())) {
        // Sides are bits: a report with claims on both sides faces either.
        int facing = sides.getOrDefault(stand.decision(), 0) & ~stand.side();
        if (facing != 0 && stand.decision() > latest) {
          latest = stand.decision();
          ruling = stand.same() ? Ruling.SAME : Ruling.APART;
        }
      }
    }
    return ruling;
  }
}
