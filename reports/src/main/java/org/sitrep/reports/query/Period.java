package org.sitrep.reports.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a report covers, both included. A fact belongs to the period by the first day of
 * what it tells; where that is not told, by the day its article was published. A fact with neither
 * belongs only to a period without a beginning.
 *
 * @param from the first day, or null for all that came before
 * @param to the last day, the cut-off
 */
public record Period(@Nullable LocalDate from, LocalDate to) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException where the period ends before it begins
   */
  public Period {
    if (from != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends before it begins: " + from + ", " + to);
    }
  }

  /** Whether all days from one to another are in it. */
  public boolean covers(LocalDate first, LocalDate last) {
    return !first.isBefore(first()) && !last.isAfter(to);
  }

  /** The first day as PostgreSQL compares it. */
  LocalDate first() {
    return from == null ? LocalDate.MIN : from;
  }

  @Override
  public String toString() {
    return from == null ? "all dates to " + to : from + " to " + to;
  }
}
