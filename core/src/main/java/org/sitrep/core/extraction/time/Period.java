package org.sitrep.core.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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

  /**
   * The period of the same kind right before: whole months before whole months, the same days of
   * the year before for a year so far, else as many days.
   */
  public Period before() {
    YearMonth last = YearMonth.from(to);
    if (from.getDayOfMonth() == 1 && to.equals(last.atEndOfMonth())) {
      YearMonth first = YearMonth.from(from);
      long months = first.until(last, ChronoUnit.MONTHS) + 1;
      return new Period(from.minusMonths(months), first.minusMonths(1).atEndOfMonth());
    }
    if (from.getDayOfYear() == 1) {
      return yearsBack(1);
    }
    long days = from.until(to, ChronoUnit.DAYS) + 1;
    return new Period(from.minusDays(days), to.minusDays(days));
  }

  /** How many days it has. */
  public long days() {
    return from.until(to, ChronoUnit.DAYS) + 1;
  }

  /** From the first day of both to the last. */
  public Period with(Period other) {
    return new Period(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  /** Whether it is one day. */
  public boolean oneDay() {
    return from.equals(to);
  }
}
