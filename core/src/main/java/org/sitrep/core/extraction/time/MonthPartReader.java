package org.sitrep.core.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads weeks, days and halves of a month: "the first week of May", "the last Friday of April". */
final class MonthPartReader {

  private static final int MONTH = 28;

  private final List<Token> tokens;
  private final int limit;
  private final PointReader points;

  MonthPartReader(List<Token> tokens, int limit, PointReader points) {
    this.tokens = tokens;
    this.limit = limit;
    this.points = points;
  }

  /** "first week of May", "last week of April", "last days of April", "opening days of May". */
  @Nullable TimeMention weekOf(int i, int ordinal) {
    boolean fortnight = tokens.get(i + 1).is("fortnight") && ordinal == 1;
    boolean week = tokens.get(i + 1).is("week") || fortnight;
    boolean days = tokens.get(i + 1).is("days") && (ordinal == 1 || ordinal == PartReader.LAST);
    DayOfWeek weekday = CalendarWords.weekday(tokens.get(i + 1));
    boolean day = tokens.get(i + 1).is("day") || weekday != null;
    boolean weekend = tokens.get(i + 1).is("weekend");
    if (!(week || days || day || weekend) || i + 3 >= limit || !tokens.get(i + 2).is("of")) {
      return null;
    }
    TimeMention month = points.at(i + 3);
    boolean calendar = month != null && month.precision() == Precision.MONTH;
    if (month == null || !calendar || month.period().days() < MONTH) {
      return null;
    }
    YearMonth of = YearMonth.from(month.period().from());
    if (day) {
      Period one = Period.day(day(of, ordinal, weekday));
      return new TimeMention(i, month.end(), one, Precision.DAY);
    }
    if (weekend) {
      LocalDate saturday = day(of, ordinal, DayOfWeek.SATURDAY);
      Period both = new Period(saturday, saturday.plusDays(1));
      return new TimeMention(i, month.end(), both, Precision.DAYS);
    }
    Period half = new Period(of.atDay(1), of.atDay(14));
    Period period = fortnight ? half : days ? third(of, ordinal == 1 ? 0 : 2) : week(of, ordinal);
    return new TimeMention(i, month.end(), period, Precision.MONTH);
  }

  /** "the last day of March", "the second Friday of March". */
  private static LocalDate day(YearMonth month, int ordinal, @Nullable DayOfWeek weekday) {
    if (weekday == null) {
      return ordinal == PartReader.LAST ? month.atEndOfMonth() : month.atDay(ordinal);
    }
    return month
        .atDay(1)
        .with(
            ordinal == PartReader.LAST
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
  }

  private static Period week(YearMonth month, int ordinal) {
    if (ordinal == PartReader.LAST) {
      return new Period(month.atEndOfMonth().minusDays(6), month.atEndOfMonth());
    }
    LocalDate from = month.atDay(7 * ordinal - 6);
    return new Period(from, from.plusDays(6));
  }

  /** "the first half of July". */
  @Nullable TimeMention halfMonth(int i, int at, int half) {
    TimeMention month = points.at(at);
    if (month == null || month.precision() != Precision.MONTH) {
      return null;
    }
    LocalDate from = month.period().from();
    LocalDate middle = from.withDayOfMonth(15);
    Period period =
        half == 1 ? new Period(from, middle) : new Period(middle.plusDays(1), month.period().to());
    return new TimeMention(i, month.end(), period, Precision.MONTH);
  }

  /** "first ten days of August", "first two weeks of this year", "first 12 days of 2025". */
  @Nullable TimeMention firstDays(int i, int at, int days) {
    int year = CalendarWords.year(tokens.get(at));
    TimeMention month =
        year == 0 ? points.at(at) : new TimeMention(at, at + 1, Period.year(year), Precision.YEAR);
    boolean calendar =
        month != null
            && (month.precision() == Precision.MONTH || month.precision() == Precision.YEAR);
    if (month == null || !calendar) {
      return null;
    }
    LocalDate from = month.period().from();
    Period period = new Period(from, from.plusDays(days - 1L));
    return new TimeMention(i, month.end(), period, month.precision());
  }

  /** The first days of a month to its tenth, the next ten, or the rest. */
  static Period third(YearMonth month, int third) {
    return switch (third) {
      case 0 -> new Period(month.atDay(1), month.atDay(10));
      case 1 -> new Period(month.atDay(11), month.atDay(20));
      default -> new Period(month.atDay(21), month.atEndOfMonth());
    };
  }
}
