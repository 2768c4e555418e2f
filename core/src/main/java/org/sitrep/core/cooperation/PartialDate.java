package org.sitrep.core.cooperation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date known to its day, its month or only its year.
 *
 * @param year the calendar year
 * @param month 1 to 12, or null where only the year is known
 * @param day 1 to 31, or null where the day is not known
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {

  /**
   * Checks that the parts make a date.
   *
   * @throws DateTimeException where they do not, or where a day is given without a month
   */
  public PartialDate {
    if (month == null && day != null) {
      throw new DateTimeException("a day without a month: " + year + "-?-" + day);
    }
    LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The date of one day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * Reads {@code 2024}, {@code 2024-01} or {@code 2024-01-31}.
   *
   * @throws DateTimeException where the text is none of these
   */
  public static PartialDate parse(String text) {
    String[] parts = text.split("-", -1);
    try {
      return switch (parts.length) {
        case 1 -> new PartialDate(Integer.parseInt(parts[0]), null, null);
        case 2 -> new PartialDate(Integer.parseInt(parts[0]), Integer.valueOf(parts[1]), null);
        case 3 ->
            new PartialDate(
                Integer.parseInt(parts[0]), Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
        default -> throw new DateTimeException("not a date: '" + text + "'");
      };
    } catch (NumberFormatException e) {
      throw new DateTimeException("not a date: '" + text + "'", e);
    }
  }

  /** The first day that this date can mean. */
  public LocalDate firstDay() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day that this date can mean. */
  public LocalDate lastDay() {
    LocalDate first = firstDay();
    if (day != null) {
      return first;
    }
    return (month == null ? first.plusYears(1) : first.plusMonths(1)).minusDays(1);
  }

  /**
   * ISO 8601, as exact as the date is known: {@code 2024}, {@code 2024-01} or {@code 2024-01-31}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%04d".formatted(year));
    if (month != null) {
      text.append("-%02d".formatted(month));
    }
    if (day != null) {
      text.append("-%02d".formatted(day));
    }
    return text.toString();
  }
}
