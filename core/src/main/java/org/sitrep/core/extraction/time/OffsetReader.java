package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads how far a time lies from one told before: "two days later", "the previous month". */
final class OffsetReader {

  private static final Set<String> PARTS_OF_DAY = Set.of("night", "evening", "morning");

  private static final int MONTH = 31;

  /** Days within which a report is told of. */
  private static final int REPORTED = 8;

  private final List<Token> tokens;
  private final int limit;
  private final @Nullable LocalDate published;
  private final @Nullable TimeMention told;
  private final @Nullable TimeMention period;
  private final ToldPeriods periods;

  /**
   * A reader up to a limit; {@code told} is the time told last, {@code period} the month or longer
   * time told last, or null; {@code periods} all that were told.
   */
  OffsetReader(
      List<Token> tokens,
      int limit,
      @Nullable LocalDate published,
      @Nullable TimeMention told,
      @Nullable TimeMention period,
      ToldPeriods periods) {
    this.tokens = tokens;
    this.limit = limit;
    this.published = published;
    this.told = told;
    this.period = period;
    this.periods = periods;
  }

  /** "two days later", "a year earlier", "the month before". */
  @Nullable TimeMention later(int i) {
    int count = CalendarWords.small(tokens.get(i));
    boolean the = tokens.get(i).is("the");
    if ((count == 0 && !the) || i + 2 >= limit) {
      return null;
    }
    count = the ? 1 : count;
    String unit = tokens.get(i + 1).lower();
    boolean after = tokens.get(i + 2).is("later") || (the && tokens.get(i + 2).is("after"));
    boolean before =
        tokens.get(i + 2).is("earlier")
            || tokens.get(i + 2).is("prior")
            || (tokens.get(i + 2).is("before")
                && !(i + 3 < limit && tokens.get(i + 3).isWord() && !the));
    boolean last = i + 3 < limit && tokens.get(i + 3).is("last");
    if ((!after && !before) || last) {
      return null;
    }
    if (the
        && tokens.get(i + 2).is("before")
        && i + 3 < limit
        && tokens.get(i + 3).is("yesterday")) {
      return published == null ? null : day(i, i + 4, published.minusDays(2));
    }
    boolean one = the && before && (unit.equals("one") || unit.equals("period"));
    TimeMention whole = one ? periods.whole() : null;
    return whole == null
        ? moved(i, i + 3, unit, after ? count : -count)
        : new TimeMention(i, i + 3, whole.period().before(), whole.precision());
  }

  /** "the previous month", "the preceding three months", "the previous period". */
  @Nullable TimeMention before(int i, String unit) {
    int count = i + 2 < limit ? CalendarWords.small(tokens.get(i + 1)) : 0;
    boolean months = count > 1 && tokens.get(i + 2).is("months");
    TimeMention base = periods.whole();
    if ((months || unit.equals("period")) && base != null && !base.period().oneDay()) {
      long days = base.period().days();
      boolean alike = !months || (days >= count * 28L && days <= count * 31L);
      return alike
          ? new TimeMention(i, months ? i + 3 : i + 2, base.period().before(), base.precision())
          : null;
    }
    if (PARTS_OF_DAY.contains(unit)) {
      return moved(i, i + 2, "day", -1);
    }
    boolean longer = told != null && told.period().days() > MONTH && !unit.startsWith("month");
    TimeMention known = longer ? null : periods.latest(unit);
    return known == null
        ? moved(i, i + 2, unit, -1)
        : new TimeMention(i, i + 2, known.period().before(), known.precision());
  }

  @Nullable TimeMention moved(int first, int end, String unit, int by) {
    TimeMention base = told;
    return switch (unit) {
      case "day", "days" -> {
        if (base != null && base.precision() == Precision.DAY && (by > 0 || by < -1)) {
          yield day(first, end, base.period().from().plusDays(by));
        }
        yield published == null || by > 0 ? null : day(first, end, published.plusDays(by));
      }
      case "night", "evening", "morning" -> {
        boolean known = base != null && base.precision() == Precision.DAY;
        LocalDate day = base != null && known ? base.period().from() : published;
        yield day == null ? null : day(first, end, day.plusDays(by));
      }
      case "month", "months" -> monthMoved(first, end, by);
      case "year", "years" -> {
        base = reported(base) || (by < 0 && before(base, first)) ? period : base;
        if (base != null) {
          Period back = base.period().yearsBack(-by);
          yield new TimeMention(first, end, back, base.precision());
        }
        yield published == null
            ? null
            : new TimeMention(first, end, Period.year(published.getYear() + by), Precision.YEAR);
      }
      case "quarter" -> {
        base = reported(base) ? period : base;
        LocalDate day = base == null ? published : base.period().from();
        if (day == null) {
          yield null;
        }
        LocalDate start = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        Period quarter = new Period(start, start.plusMonths(3).minusDays(1));
        yield new TimeMention(first, end, by < 0 ? quarter.before() : quarter, Precision.YEAR);
      }
      case "week", "weeks" -> {
        if (base != null && base.precision() == Precision.DAY) {
          yield day(first, end, base.period().from().plusWeeks(by));
        }
        yield published == null || by > 0
            ? null
            : new TimeMention(first, end, Period.week(published.plusWeeks(by)), Precision.SPAN);
      }
      default -> null;
    };
  }

  /** Whether a day is that of the report on a period rather than of an event. */
  private boolean reported(@Nullable TimeMention base) {
    return period != null
        && base != null
        && published != null
        && base.period().oneDay()
        && base.period().from().isAfter(published.minusDays(REPORTED));
  }

  /** Whether a day was told in a sentence before, and a period since when years are compared. */
  private boolean before(@Nullable TimeMention base, int at) {
    if (period == null || base == null || !base.period().oneDay()) {
      return false;
    }
    for (int i = base.end(); i < at; i++) {
      if (tokens.get(i).text().equals(".")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TimeMention monthMoved(int first, int end, int by) {
    TimeMention base = told == null || told.period().oneDay() ? period : told;
    YearMonth month;
    if (base != null && base.precision() == Precision.MONTH) {
      month = YearMonth.from(base.period().from());
    } else if (published != null) {
      month = YearMonth.from(published);
    } else {
      return null;
    }
    return new TimeMention(first, end, Period.month(month.plusMonths(by)), Precision.MONTH);
  }

  private static TimeMention day(int first, int end, LocalDate day) {
    return new TimeMention(first, end, Period.day(day), Precision.DAY);
  }
}
