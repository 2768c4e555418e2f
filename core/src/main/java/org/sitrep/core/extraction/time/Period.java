package org.sitrep.core.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * A range of days.
 *
 * @param from first day
 * @param to last day, the first one again for a single day
 */
public record Period(LocalDate from, LocalDate to) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException where it ends before it begins
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends before it begins: " + from + " to " + to);
    }
  }

  /** One day. */
  public static Period day(LocalDate day) {
    return new Period(day, day);
  }

  /** A whole month. */
  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /** A whole year. */
  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The week from Monday to Sunday that a day lies in. */
  public static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6));
  }

  /** The same period some years earlier. */
  public Period yearsBack(int years) {
    boolean monthEnd = to.equals(YearMonth.from(to).atEndOfMonth());
    LocalDate end = to.minusYears(years);
    return new Period(from.minusYears(years), monthEnd ? YearMonth.from(end).atEndOfMonth() : end);
  }

  /** Whether it is one day. */
  public boolean oneDay() {
    return from.equals(to);
  }
}
