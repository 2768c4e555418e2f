package org.sitrep.reports.window;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.sitrep.reports.query.Period;

/**
 * Days from a first to a last one, both included.
 *
 * @param from the first day
 * @param to the last day
 */
public record Window(LocalDate from, LocalDate to) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException where it ends before it begins
   */
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the days end before they begin: " + from + ", " + to);
    }
  }

  /** The last days up to one, which is the last of them. */
  public static Window lastDays(int days, LocalDate to) {
    return new Window(to.minusDays(days - 1L), to);
  }

  /** From the first of January to a day. */
  public static Window yearTo(LocalDate to) {
    return new Window(to.withDayOfYear(1), to);
  }

  /** A report's period; of one without a beginning the year to its last day. */
  public static Window of(Period period) {
    LocalDate from = period.from();
    return from == null ? yearTo(period.to()) : new Window(from, period.to());
  }

  /** How many days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** As many days right before; before whole months as many whole months. */
  public Window before() {
    LocalDate last = from.minusDays(1);
    return new Window(isMonths() ? from.minusMonths(months()) : from.minusDays(days()), last);
  }

  /**
   * The same dates a year before: whole months stay whole, and 28 February stands for the 29th
   * where there is none.
   */
  public Window yearBefore() {
    LocalDate last =
        isMonths() ? YearMonth.from(to).minusYears(1).atEndOfMonth() : to.minusYears(1);
    return new Window(from.minusYears(1), last);
  }

  private boolean isMonths() {
    return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
  }

  private long months() {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
  }

  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
