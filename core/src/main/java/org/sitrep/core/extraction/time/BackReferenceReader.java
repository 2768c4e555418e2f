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

  private final List<Token> tokens;
  private final int limit;
  private final @Nullable LocalDate published;
  private final PointReader points;
  private final @Nullable TimeMention told;
  private final @Nullable TimeMention period;
  private final ToldPeriods periods;
  private final OffsetReader offsets;

  /**
   * A reader up to a limit; {@code told} is the time told last, {@code period} the month or longer
   * time told last, or null; {@code periods} all that were told; {@code offsets} what lies so far
   * from them.
   */
  BackReferenceReader(
      List<Token> tokens,
      int limit,
      @Nullable LocalDate published,
      PointReader points,
      @Nullable TimeMention told,
      @Nullable TimeMention period,
      ToldPeriods periods,
      OffsetReader offsets) {
    this.tokens = tokens;
    this.limit = limit;
    this.published = published;
    this.points = points;
    this.told = told;
    this.period = period;
    this.periods = periods;
    this.offsets = offsets;
  }

  /** "since then", "(has killed 130) since": from the time told last to the article's date. */
  @Nullable TimeMention sinceThen(int i, int end) {
    TimeMention base = told;
    if (base == null || published == null || base.period().from().isAfter(published)) {
      return null;
    }
    Period period = new Period(base.period().from(), published);
    return new TimeMention(i, end, period, Precision.SINCE);
  }

  /** "the previous month", "the following day", "the same period of last year", "that day". */
  @Nullable TimeMention pointing(int i) {
    if (i + 1 >= limit) {
      return null;
    }
    String unit = tokens.get(i + 1).lower();
    TimeMention base = told;
    return switch (tokens.get(i).lower()) {
      case "previous", "preceding" -> offsets.before(i, unit);
      case "following" -> offsets.moved(i, i + 2, PARTS_OF_DAY.contains(unit) ? "day" : unit, 1);
      case "next" -> {
        boolean day = unit.equals("day") && base != null && base.precision() == Precision.DAY;
        yield day ? offsets.moved(i, i + 2, unit, 1) : points.at(i);
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

  /**
   * "(in July: ...) on the 27th", "on the last day of the month": a day of the month told before.
   */
  @Nullable TimeMention dayOfMonth(int i) {
    boolean the = i > 0 && tokens.get(i - 1).is("the");
    if (!the || told == null || published == null) {
      return null;
    }
    YearMonth month = YearMonth.from(told.period().from());
    boolean one = month.equals(YearMonth.from(told.period().to()));
    if (tokens.get(i).is("last")) {
      boolean last =
          one
              && i + 4 < limit
              && tokens.get(i + 1).is("day")
              && tokens.get(i + 3).is("the")
              && tokens.get(i + 4).is("month");
      return last ? day(i, i + 5, month.atEndOfMonth()) : null;
    }
    int day = CalendarWords.dayOfMonth(tokens.get(i));
    boolean ordinal = day != 0 && !tokens.get(i).isNumber() && tokens.get(i).text().length() > 2;
    if (!ordinal || !one || day > month.lengthOfMonth() || !alone(i + 1)) {
      return null;
    }
    LocalDate date = month.atDay(day);
    return date.isAfter(published) ? null : day(i, i + 1, date);
  }

  /** Whether no noun follows: "the 27th anniversary". */
  private boolean alone(int next) {
    if (next >= limit) {
      return true;
    }
    return switch (tokens.get(next).lower()) {
      case "and", "in", "at", "when", "near", "by", "with", "killed", "left", "that" -> true;
      default -> tokens.get(next).isPunctuation();
    };
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
