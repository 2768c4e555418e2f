package org.sitrep.core.incident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keys under which reports meet: those that can tell of one event have one in common. A day is
 * joined with the division that the place lies in or, where that is not known, with the country; a
 * longer time with the place, month by month.
 */
final class Blocks {

  /** More months than these say nothing. */
  private static final int MONTHS = 24;

  private Blocks() {}

  /** Under which a report is kept. */
  static Set<String> kept(Traits report) {
    Set<String> keys = new TreeSet<>();
    When when = report.when();
    if (when == null) {
      return keys;
    }
    months(report, when, keys);
    if (when.exact() == When.Exactness.SPAN) {
      return keys;
    }
    for (LocalDate day = when.from(); !day.isAfter(when.to()); day = day.plusDays(1)) {
      keys.add(key("all", report.country(), day));
      if (unplaced(report)) {
        keys.add(key("unplaced", report.country(), day));
      }
      for (Locality place : report.places()) {
        if (place.division() != null) {
          keys.add(key(place.division(), report.country(), day));
        }
      }
    }
    return keys;
  }

  /** Under which what it may be one with is found. */
  static Set<String> sought(Traits report) {
    Set<String> keys = new TreeSet<>();
    When when = report.when();
    if (when == null) {
      return keys;
    }
    months(report, when, keys);
    if (when.exact() == When.Exactness.SPAN) {
      return keys;
    }
    LocalDate last = when.to().plusDays(1);
    for (LocalDate day = when.from().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (unplaced(report)) {
        keys.add(key("all", report.country(), day));
      } else {
        keys.add(key("unplaced", report.country(), day));
        for (Locality place : report.places()) {
          keys.add(key(String.valueOf(place.division()), report.country(), day));
        }
      }
    }
    return keys;
  }

  private static void months(Traits report, When when, Collection<String> keys) {
    LocalDate month = when.from().withDayOfMonth(1);
    for (int i = 0; i < MONTHS && !month.isAfter(when.to()); i++) {
      for (Locality place : report.places()) {
        keys.add(place.key() + "|" + report.country() + "|" + month.toString().substring(0, 7));
      }
      month = month.plusMonths(1);
    }
  }

  /** Whether one of its places may lie anywhere. */
  private static boolean unplaced(Traits report) {
    return report.places().isEmpty()
        || report.places().stream().anyMatch(place -> place.division() == null);
  }

  private static String key(String where, @Nullable String country, LocalDate day) {
    return where + "|" + country + "|" + day;
  }
}
