package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.window.Window;

/**
 * What single incidents count by day, to be added up over any days. A claim belongs to its first
 * day; where none is told to the day of its article, as in a report's period. One that is known
 * only to more than a month belongs to no day.
 */
final class DailyCounts {

  private static final int MONTH = 31;

  private final TreeMap<LocalDate, Map<Cell, Tally>> days = new TreeMap<>();
  private long wide;

  /** What is told apart within a day. */
  record Cell(String measure, Victims group, Side side) {

    /** The cells of a measure. */
    static Predicate<Cell> of(String measure) {
      return cell -> cell.measure().equals(measure);
    }
  }

  void add(CountedClaim counted) {
    if (!counted.isCounted()) {
      return;
    }
    Claim claim = counted.claim();
    if (isWide(claim)) {
      wide++;
      return;
    }
    LocalDate day = day(claim);
    if (day != null) {
      days.computeIfAbsent(day, d -> new HashMap<>())
          .computeIfAbsent(
              new Cell(claim.measure(), counted.group(), Side.of(claim)), c -> new Tally())
          .add(counted);
    }
  }

  /** The day that a claim counts on, null where there is none. */
  static @Nullable LocalDate day(Claim claim) {
    if (isWide(claim)) {
      return null;
    }
    return claim.from() == null ? claim.origin().published() : claim.from();
  }

  private static boolean isWide(Claim claim) {
    LocalDate from = claim.from();
    LocalDate to = claim.to();
    return from != null && to != null && ChronoUnit.DAYS.between(from, to) >= MONTH;
  }

  /** What readers must know of days, as a note. */
  String note() {
    return String.format(
        Locale.ROOT,
        "An incident counts on its first day, also where it is known only to its month; where none"
            + " is told on the day of its article. Left out, since known only to more than a month:"
            + " %,d claims.",
        wide);
  }

  /** The sum of some cells over some days; null where nothing was told: unknown is not 0. */
  @Nullable Tally over(Window window, Predicate<Cell> cells) {
    Tally sum = null;
    for (Map<Cell, Tally> day : days.subMap(window.from(), true, window.to(), true).values()) {
      for (Map.Entry<Cell, Tally> cell : day.entrySet()) {
        if (cells.test(cell.getKey())) {
          sum = sum == null ? new Tally() : sum;
          sum.add(cell.getValue());
        }
      }
    }
    return sum;
  }
}
