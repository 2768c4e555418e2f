package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads times that point to a time told before, else to the article's date. */
final class BackReferenceReader {

  private static final Set<String> PARTS_OF_DAY = Set.of("night", "evening", "morning");

  /** What has no length of its own: "the same point of last year". */
  private static final Set<String> LATER = Set.of("time", "point", "stage", "date");

  private static final int NIGHT = 2;
  private static final int MONTH = 31;

  /** Days within which a report is told of. */
  private static final int REPORTED = 8;

  private final List<Token> tokens;
  private final int limit;
  private final @Nullable LocalDate published;
  private final PointReader points;
  private final @Nullable TimeMention told;
  private final @Nullable TimeMention period;
  private final ToldPeriods periods;

  /**
   * A reader up to a limit; {@code told} is the time told last, {@code period} the month or longer
   * time told last, or null; {@code periods} all that were told.
   */
  BackReferenceReader(
      List<Token> tokens,
      int limit,
      @Nullable LocalDate published,
      PointReader points,
      @Nullable TimeMention told,
      @Nullable TimeMention period,
      ToldPeriods periods) {
    this.tokens = tokens;
    this.limit = limit;
    this.published = published;
    this.points = points;
    this.told = told;
    this.period = period;
    this.periods = periods;
  }

  /** "since then": from the time told last to the article's date. */
  @Nullable TimeMention sinceThen(int i) {
    TimeMention base = told;
    if (base == null || published == null || base.period().from().isAfter(published)) {
      return null;
    }
    Period period = new Period(base.period().from(), published);
    return new TimeMention(i, i + 2, period, Precision.SINCE);
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

  /** "the previous month", "the following day", "the same period of last year", "that day". */
  @Nullable TimeMention pointing(int i) {
    if (i + 1 >= limit) {
      return null;
    }
    String unit = tokens.get(i + 1).lower();
    TimeMention base = told;
    return switch (tokens.get(i).lower()) {
      case "previous", "preceding" -> before(i, unit);
      case "following" -> moved(i, i + 2, PARTS_OF_DAY.contains(unit) ? "day" : unit, 1);
      case "next" -> {
        boolean day = unit.equals("day") && base != null && base.precision() == Precision.DAY;
        yield day ? moved(i, i + 2, unit, 1) : points.at(i);
      }
      default -> {
        TimeMention month = base == null ? null : ofThatYear(i, base);
        yield base == null || month != null ? month : same(i, unit, base);
      }
    };
  }

  /** "that June": the month in the year told before. */
  private @Nullable TimeMention ofThatYear(int i, TimeMention base) {
    int month = tokens.get(i).is("that") ? CalendarWords.month(tokens.get(i + 1)) : 0;
    if (month == 0) {
      return null;
    }
    YearMonth named = YearMonth.of(base.period().from().getYear(), month);
    return new TimeMention(i, i + 2, Period.month(named), Precision.MONTH);
  }

  /** "the previous month", "the preceding three months", "the previous period". */
  private @Nullable TimeMention before(int i, String unit) {
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

  /** "on the second day of the siege", "the first of them": a day of the days told before. */
  @Nullable TimeMention dayOf(int i) {
    TimeMention base = told;
    boolean the = i > 0 && tokens.get(i - 1).is("the");
    if (base == null || !the || i + 2 >= limit) {
      return null;
    }
    int after =
        switch (tokens.get(i).lower()) {
          case "first" -> 0;
          case "second" -> 1;
          case "third" -> 2;
          case "fourth" -> 3;
          default -> 4;
        };
    Token next = tokens.get(i + 1);
    boolean named = next.is("day") || next.is("night");
    boolean them = next.is("of") && tokens.get(i + 2).is("them");
    boolean several = base.precision() == Precision.DAYS || base.precision() == Precision.SINCE;
    boolean of = tokens.get(i + 2).is("of") && i + 3 < limit && tokens.get(i + 3).is("the");
    if (!(them && several) && !(named && (of || !tokens.get(i + 2).is("of")))) {
      return null;
    }
    LocalDate day = base.period().from().plusDays(after);
    boolean within = several ? !day.isAfter(base.period().to()) : base.period().oneDay();
    return within ? day(i, i + 2, day) : null;
  }

  private @Nullable TimeMention moved(int first, int end, String unit, int by) {
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
        base = reported(base) ? period : base;
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

  private @Nullable TimeMention same(int i, String unit, TimeMention last) {
    boolean stretch =
        unit.equals("quarter")
            || unit.equals("half")
            || unit.equals("period")
            || unit.equals("month")
            || LATER.contains(unit);
    TimeMention longest = unit.equals("period") || unit.equals("span") ? periods.whole() : null;
    TimeMention base =
        longest != null
            ? longest
            : stretch && period != null && last.period().oneDay() ? period : last;
    boolean months =
        i + 2 < limit
            && CalendarWords.small(tokens.get(i + 1)) > 1
            && tokens.get(i + 2).is("months");
    if (months && !base.period().oneDay()) {
      TimeMention period = same(i + 1, "period", base);
      return period == null
          ? null
          : new TimeMention(i, period.end(), period.period(), period.precision());
    }
    boolean calendar =
        unit.equals("quarter")
            || unit.equals("half")
            || unit.equals("day")
            || unit.equals("month")
            || unit.equals("year")
            || unit.equals("week");
    if (PARTS_OF_DAY.contains(unit)) {
      return base.period().days() > NIGHT ? null : day(i, i + 2, base.period().from());
    }
    boolean past = LATER.contains(unit);
    boolean frame = unit.equals("timeframe") || unit.equals("span") || unit.equals("months");
    boolean period = past || unit.equals("period") || frame || calendar;
    if (!period || (past && !tokens.get(i).is("same"))) {
      return null;
    }
    int end = i + 2;
    for (int k = end; k < limit && k < end + 4; k++) {
      String word = tokens.get(k).lower();
      if (word.equals("year") || word.equals("earlier") || word.equals("before")) {
        return new TimeMention(i, k + 1, base.period().yearsBack(1), base.precision());
      }
      int year = CalendarWords.year(tokens.get(k));
      if (year != 0) {
        int back = base.period().to().getYear() - year;
        return new TimeMention(i, k + 1, base.period().yearsBack(back), base.precision());
      }
    }
    if (past) {
      return null;
    }
    if (unit.equals("day")) {
      return day(i, end, base.period().from());
    }
    Period whole =
        switch (unit) {
          case "month" -> Period.month(YearMonth.from(base.period().from()));
          case "year" -> Period.year(base.period().from().getYear());
          case "week" -> Period.week(base.period().from());
          default -> base.period();
        };
    boolean year = unit.equals("year");
    return new TimeMention(i, end, whole, year ? Precision.YEAR : base.precision());
  }

  private static TimeMention day(int first, int end, LocalDate day) {
    return new TimeMention(first, end, Period.day(day), Precision.DAY);
  }
}
