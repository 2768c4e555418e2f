package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;

/**
 * Who said what of an incident where not all say the same. Takes claims incident by incident,
 * measure by measure, one set of victims after the other.
 */
final class DifferingClaims implements Consumer<Claim> {

  private final Consumer<Row> next;
  private final List<Claim> alike = new ArrayList<>();

  DifferingClaims(Consumer<Row> next) {
    this.next = next;
  }

  /** On whose word a figure is: several in one article are told apart by whom it names. */
  private record Voice(long article, @Nullable String attribution) {}

  /**
   * A claim among those that differ.
   *
   * @param least the smallest best figure of any voice
   * @param most the largest
   * @param counted the claim that sums take, null where another report's claims are taken
   */
  record Row(Claim claim, int least, int most, @Nullable Claim counted) {

    @Nullable Integer difference() {
      return counted == null ? null : claim.best() - counted.best();
    }

    String why() {
      if (!claim.origin().copy()) {
        return "counted: its report is the latest of the most direct source";
      }
      return counted == null
          ? "not counted: sums take another report of the incident"
          : "not counted: sums take record " + counted.id();
    }
  }

  @Override
  public void accept(Claim claim) {
    if (!alike.isEmpty() && !isAlike(alike.getFirst(), claim)) {
      end();
    }
    alike.add(claim);
  }

  /** Gives the last ones. */
  void end() {
    Map<Voice, Integer> said = new HashMap<>();
    for (Claim claim : alike) {
      // What one voice tells in parts is less than what it tells in all.
      said.merge(new Voice(claim.origin().article(), claim.attribution()), claim.best(), Math::max);
    }
    int least = said.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    int most = said.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (least < most) {
      Claim counted =
          alike.stream().filter(claim -> !claim.origin().copy()).findFirst().orElse(null);
      alike.forEach(claim -> next.accept(new Row(claim, least, most, counted)));
    }
    alike.clear();
  }

  private static boolean isAlike(Claim one, Claim other) {
    return Objects.equals(one.incident(), other.incident())
        && one.measure().equals(other.measure())
        && one.victims().equals(other.victims());
  }
}
