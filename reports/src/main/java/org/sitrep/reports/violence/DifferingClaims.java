package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** Who differ. */
  enum Between {
    VOICES("voices in one article"),
    REPORTS("reports of one publisher"),
    PUBLISHERS("publishers");

    private final String label;

    Between(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * A claim among those that differ.
   *
   * @param least the smallest best figure of any voice
   * @param most the largest
   * @param between who differ: voices in one article, articles of one publisher, or publishers
   * @param counted the claim that sums take, null where another report's claims are taken
   */
  record Row(Claim claim, int least, int most, Between between, @Nullable Claim counted) {

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
      Between between = between();
      alike.forEach(claim -> next.accept(new Row(claim, least, most, between, counted)));
    }
    alike.clear();
  }

  private Between between() {
    if (alike.stream().mapToLong(claim -> claim.origin().article()).distinct().count() == 1) {
      return Between.VOICES;
    }
    Set<@Nullable String> publishers = new HashSet<>();
    alike.forEach(claim -> publishers.add(claim.origin().source()));
    return publishers.size() == 1 && !publishers.contains(null)
        ? Between.REPORTS
        : Between.PUBLISHERS;
  }

  private static boolean isAlike(Claim one, Claim other) {
    return Objects.equals(one.incident(), other.incident())
        && one.measure().equals(other.measure())
        && one.victims().equals(other.victims());
  }
}
