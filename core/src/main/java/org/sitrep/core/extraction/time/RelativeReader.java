package org.sitrep.core.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads words of time that are relative to the article's date. */
final class RelativeReader {

  private final List<Token> tokens;
  private final int limit;
  private final LocalDate today;
  private final PointReader points;

  RelativeReader(List<Token> tokens, int limit, LocalDate today, PointReader points) {
    this.tokens = tokens;
    this.limit = limit;
    this.today = today;
    this.points = points;
  }

  @Nullable TimeMention at(int i) {
    return switch (tokens.get(i).lower()) {
      case "yesterday" -> day(i, i + 1, today.minusDays(1));
      case "today", "tonight" -> day(i, i + 1, today);
      case "tomorrow" -> day(i, i + 1, today.plusDays(1));
      case "overnight" -> new TimeMention(i, i + 1, lastHours(1), Precision.DAYS);
      case "last" -> last(i);
      case "past" -> pastSpan(i, i + 1);
      case "this" -> current(i);
      case "next", "coming" -> next(i);
      case "early", "mid", "late", "beginning", "start", "end", "earlier", "middle" -> part(i);
      case "first", "second", "third", "fourth" -> partOfYear(i);
      case "weekend" -> weekendSpan(i);
      case "year-to-date" -> new TimeMention(i, i + 1, yearSoFar(), Precision.YEAR);
      default -> {
        TimeMention mid = hyphenated(i);
        yield mid == null ? ago(i) : mid;
      }
    };
  }

  /** "mid-March", "late-2023". */
  private @Nullable TimeMention hyphenated(int i) {
    Token token = tokens.get(i);
    if (!token.hyphenated()
        || !(token.lower().startsWith("mid-")
            || token.lower().startsWith("late-")
            || token.lower().startsWith("early-"))) {
      return null;
    }
    List<Token> parts = token.parts();
    if (parts.size() != 2) {
      return null;
    }
    int year = CalendarWords.year(parts.get(1));
    if (year != 0) {
      return new TimeMention(i, i + 1, Period.year(year), Precision.YEAR);
    }
    int month = CalendarWords.month(parts.get(1));
    if (month == 0) {
      return null;
    }
    YearMonth latest = latest(month);
    int end = i + 1;
    int told = end < limit ? CalendarWords.year(tokens.get(end)) : 0;
    int relative = MonthReader.relativeYear(tokens, end, limit, today);
    if (told != 0) {
      latest = YearMonth.of(told, month);
      end++;
    } else if (relative != 0) {
      latest = YearMonth.of(relative, month);
      end += 2;
    }
    Period third = PointReader.third(latest, thirdOf(parts.getFirst().lower()));
    return new TimeMention(i, end, third, Precision.MONTH);
  }

  private YearMonth latest(int month) {
    return YearMonth.of(
        month > today.getMonthValue() ? today.getYear() - 1 : today.getYear(), month);
  }

  private static int thirdOf(String word) {
    return switch (word) {
      case "early", "beginning", "start" -> 0;
      case "mid", "middle" -> 1;
      default -> 2;
    };
  }

  private @Nullable TimeMention last(int i) {
    if (i + 1 >= limit) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "year" -> new TimeMention(i, i + 2, Period.year(today.getYear() - 1), Precision.YEAR);
      case "month" -> month(i, i + 2, YearMonth.from(today).minusMonths(1));
      case "week" -> new TimeMention(i, i + 2, Period.week(today.minusWeeks(1)), Precision.SPAN);
      case "night", "evening" -> day(i, i + 2, today.minusDays(1));
      case "weekend" -> weekend(i, i + 2);
      default -> {
        DayOfWeek day = CalendarWords.weekday(tokens.get(i + 1));
        if (day != null) {
          yield day(i, i + 2, today.with(TemporalAdjusters.previous(day)));
        }
        TimeMention span = pastSpan(i, i + 1);
        if (span != null) {
          yield span;
        }
        TimeMention point = CalendarWords.month(tokens.get(i + 1)) != 0 ? points.at(i + 1) : null;
        yield point == null ? null : from(i, point);
      }
    };
  }

  /** "past week", "past two weeks", "last 24 hours": ends on the article's date. */
  private @Nullable TimeMention pastSpan(int i, int at) {
    if (at >= limit) {
      return null;
    }
    int count = tokens.get(at).hyphenated() ? 0 : CalendarWords.small(tokens.get(at));
    int unit = count == 0 ? at : at + 1;
    if (unit >= limit) {
      return null;
    }
    LocalDate from = back(tokens.get(unit).lower(), Math.max(count, 1), count == 0);
    if (from == null) {
      return null;
    }
    return new TimeMention(i, unit + 1, new Period(from, today), Precision.SPAN);
  }

  private @Nullable LocalDate back(String unit, int count, boolean single) {
    return switch (unit) {
      case "hours" -> today.minusDays(Math.max(1, (count + 12) / 24));
      case "days" -> single ? null : today.minusDays(count - 1L);
      case "week", "weeks" ->
          single && unit.equals("weeks") ? null : today.minusWeeks(count).plusDays(1);
      case "month", "months" ->
          single && unit.equals("months") ? null : today.minusMonths(count).plusDays(1);
      case "year", "years" ->
          single && unit.equals("years") ? null : today.minusYears(count).plusDays(1);
      case "decade" -> today.minusYears(10).plusDays(1);
      default -> null;
    };
  }

  private @Nullable TimeMention current(int i) {
    if (i + 1 >= limit) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "year" -> new TimeMention(i, i + 2, yearSoFar(), Precision.YEAR);
      case "month" -> {
        Period period = new Period(today.withDayOfMonth(1), today);
        yield new TimeMention(i, i + 2, period, Precision.MONTH);
      }
      case "week" -> {
        Period period = new Period(Period.week(today).from(), today);
        yield new TimeMention(i, i + 2, period, Precision.SPAN);
      }
      case "morning", "afternoon", "evening" -> day(i, i + 2, today);
      case "weekend" -> {
        LocalDate saturday = Period.week(today).from().plusDays(5);
        yield new TimeMention(i, i + 2, new Period(saturday, saturday.plusDays(1)), Precision.DAYS);
      }
      default -> {
        boolean calendar = CalendarWords.month(tokens.get(i + 1)) != 0;
        TimeMention point = calendar ? points.at(i + 1) : null;
        yield point == null ? null : from(i, point);
      }
    };
  }

  private @Nullable TimeMention next(int i) {
    if (i + 1 >= limit) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "year" -> new TimeMention(i, i + 2, Period.year(today.getYear() + 1), Precision.YEAR);
      case "month" -> month(i, i + 2, YearMonth.from(today).plusMonths(1));
      case "week" -> new TimeMention(i, i + 2, Period.week(today.plusWeeks(1)), Precision.SPAN);
      default -> {
        TimeMention point = points.at(i + 1);
        yield point == null ? null : from(i, point);
      }
    };
  }

  /** "early March", "late last month", "at the end of March", "earlier this year". */
  private @Nullable TimeMention part(int i) {
    String word = tokens.get(i).lower();
    int at = i + 1;
    while (at < limit
        && at < i + 4
        && (tokens.get(at).is("of")
            || tokens.get(at).is("in")
            || tokens.get(at).is("on")
            || tokens.get(at).is("the")
            || tokens.get(at).text().equals("-"))) {
      at++;
    }
    if (at >= limit) {
      return null;
    }
    Token token = tokens.get(at);
    boolean relative = token.is("last") || token.is("this") || token.is("next");
    if (!relative && CalendarWords.month(token) == 0 && CalendarWords.weekday(token) == null) {
      int year = CalendarWords.year(token);
      return year == 0 || word.equals("earlier")
          ? null
          : new TimeMention(i, at + 1, Period.year(year), Precision.YEAR);
    }
    TimeMention point = points.at(at);
    if (point == null || word.equals("earlier") || point.precision() != Precision.MONTH) {
      return point == null ? null : from(i, point);
    }
    YearMonth month = YearMonth.from(point.period().from());
    Period third = PointReader.third(month, thirdOf(word));
    boolean unfinished = !third.from().isAfter(today) && third.to().isAfter(today);
    Period known = unfinished ? new Period(third.from(), today) : third;
    return new TimeMention(i, point.end(), known, Precision.MONTH);
  }

  /** "first quarter of 2024", "first six months of this year", "first half of last year". */
  private @Nullable TimeMention partOfYear(int i) {
    int ordinal =
        switch (tokens.get(i).lower()) {
          case "first" -> 1;
          case "second" -> 2;
          case "third" -> 3;
          default -> 4;
        };
    if (i + 1 >= limit) {
      return null;
    }
    int months;
    int at = i + 2;
    int count = CalendarWords.small(tokens.get(i + 1));
    if (tokens.get(i + 1).is("quarter")) {
      months = 3;
    } else if (tokens.get(i + 1).is("half") && ordinal <= 2) {
      months = 6;
    } else if (ordinal == 1
        && count > 0
        && count < 12
        && at < limit
        && tokens.get(at).lower().startsWith("month")) {
      months = count;
      at++;
    } else if (ordinal == 1
        && count > 0
        && count < 31
        && at + 2 < limit
        && tokens.get(at).lower().startsWith("day")) {
      return firstDays(i, at + 2, count);
    } else {
      return null;
    }
    int end = at;
    if (at < limit && tokens.get(at).is("of")) {
      at++;
    }
    at += at < limit && tokens.get(at).is("the") ? 1 : 0;
    int year = at < limit ? CalendarWords.year(tokens.get(at)) : 0;
    if (year != 0) {
      end = at + 1;
    } else {
      year = MonthReader.relativeYear(tokens, at, limit, today);
      end = year == 0 ? end : at + 2;
    }
    if (year == 0) {
      LocalDate starts = LocalDate.of(today.getYear(), (ordinal - 1) * months + 1, 1);
      year = starts.isAfter(today) ? today.getYear() - 1 : today.getYear();
    }
    YearMonth first = YearMonth.of(year, (ordinal - 1) * months + 1);
    Period period = new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    return new TimeMention(i, end, period, Precision.YEAR);
  }

  /** "first ten days of August". */
  private @Nullable TimeMention firstDays(int i, int at, int days) {
    TimeMention month = points.at(at);
    if (month == null || month.precision() != Precision.MONTH) {
      return null;
    }
    LocalDate from = month.period().from();
    Period period = new Period(from, from.plusDays(days - 1L));
    return new TimeMention(i, month.end(), period, Precision.MONTH);
  }

  private @Nullable TimeMention weekendSpan(int i) {
    boolean the = i > 0 && tokens.get(i - 1).is("the");
    return the ? weekend(i, i + 1) : null;
  }

  private TimeMention weekend(int first, int end) {
    LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return new TimeMention(first, end, new Period(sunday.minusDays(1), sunday), Precision.DAYS);
  }

  /** "three days ago", "a year ago". */
  private @Nullable TimeMention ago(int i) {
    if (i + 2 >= limit || !tokens.get(i + 2).is("ago")) {
      return null;
    }
    int count = CalendarWords.small(tokens.get(i));
    if (count == 0) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "day", "days" -> day(i, i + 3, today.minusDays(count));
      case "week", "weeks" ->
          new TimeMention(i, i + 3, Period.week(today.minusWeeks(count)), Precision.SPAN);
      case "month", "months" -> month(i, i + 3, YearMonth.from(today).minusMonths(count));
      case "year", "years" ->
          new TimeMention(i, i + 3, Period.year(today.getYear() - count), Precision.YEAR);
      default -> null;
    };
  }

  private Period yearSoFar() {
    return new Period(LocalDate.of(today.getYear(), 1, 1), today);
  }

  private Period lastHours(int days) {
    return new Period(today.minusDays(days), today);
  }

  private static TimeMention from(int first, TimeMention point) {
    return new TimeMention(first, point.end(), point.period(), point.precision());
  }

  private static TimeMention day(int first, int end, LocalDate day) {
    return new TimeMention(first, end, Period.day(day), Precision.DAY);
  }

  private static TimeMention month(int first, int end, YearMonth month) {
    return new TimeMention(first, end, Period.month(month), Precision.MONTH);
  }
}
