package org.sitrep.reports.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Period;

/** The days that a workbook covers, seen from its business date. */
sealed interface PeriodRule {

  /** What definitions may say. */
  String ALLOWED =
      "all, last N days, last N months, month to date, last month, year to date, a month such as"
          + " 2026-11, a year such as 2026, or from and to with days";

  /** The days for a business date. */
  Period on(LocalDate date);

  /** As definitions say it: the same for the same rule. */
  @Override
  String toString();

  /** Days that do not move with the business date; without the last they end at it. */
  record Between(@Nullable LocalDate from, @Nullable LocalDate to) implements PeriodRule {
    @Override
    public Period on(LocalDate date) {
      return new Period(from, to == null ? date : to);
    }

    @Override
    public String toString() {
      return from == null && to == null ? "all" : "from " + from + " to " + to;
    }
  }

  /** So many days or months that end at the business date. */
  record Last(int count, boolean months) implements PeriodRule {
    @Override
    public Period on(LocalDate date) {
      LocalDate before = months ? date.minusMonths(count) : date.minusDays(count);
      return new Period(before.plusDays(1), date);
    }

    @Override
    public String toString() {
      return "last " + count + (months ? " months" : " days");
    }
  }

  /** What is named by the calendar. */
  enum Calendar implements PeriodRule {
    MONTH_TO_DATE("month to date"),
    LAST_MONTH("last month"),
    YEAR_TO_DATE("year to date");

    private final String words;

    Calendar(String words) {
      this.words = words;
    }

    @Override
    public Period on(LocalDate date) {
      return switch (this) {
        case MONTH_TO_DATE -> new Period(date.withDayOfMonth(1), date);
        case LAST_MONTH -> {
          YearMonth month = YearMonth.from(date).minusMonths(1);
          yield new Period(month.atDay(1), month.atEndOfMonth());
        }
        case YEAR_TO_DATE -> new Period(date.withDayOfYear(1), date);
      };
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** All days up to the business date. */
  PeriodRule ALL = new Between(null, null);

  /** What words say; empty where they say nothing known. */
  static Optional<PeriodRule> of(String words) {
    Matcher last = Pattern.compile("last ([1-9]\\d{0,3}) (day|month)s?").matcher(words);
    if (last.matches()) {
      return Optional.of(new Last(Integer.parseInt(last.group(1)), last.group(2).equals("month")));
    }
    if (words.equals(ALL.toString())) {
      return Optional.of(ALL);
    }
    for (Calendar calendar : Calendar.values()) {
      if (words.equals(calendar.toString())) {
        return Optional.of(calendar);
      }
    }
    try {
      if (words.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(words);
        return Optional.of(new Between(month.atDay(1), month.atEndOfMonth()));
      }
      if (words.matches("\\d{4}")) {
        Year year = Year.parse(words);
        return Optional.of(new Between(year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
