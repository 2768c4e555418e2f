package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads parts of months and years: "early March", "the first half of last year". */
final class PartReader {

  private static final int LAST = 0;

  private final List<Token> tokens;
  private final int limit;
  private final LocalDate today;
  private final PointReader points;

  PartReader(List<Token> tokens, int limit, LocalDate today, PointReader points) {
    this.tokens = tokens;
    this.limit = limit;
    this.today = today;
    this.points = points;
  }

  /** "mid-March", "late-2023". */
  @Nullable TimeMention hyphenated(int i) {
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
    Period third = third(latest, thirdOf(parts.getFirst().lower()));
    return new TimeMention(i, end, third, Precision.MONTH);
  }

  private YearMonth latest(int month) {
    return YearMonth.of(
        month > today.getMonthValue() ? today.getYear() - 1 : today.getYear(), month);
  }

  /** "early March", "late last month", "at the end of March", "earlier this year". */
  @Nullable TimeMention of(int i) {
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
      return point == null
          ? null
          : new TimeMention(i, point.end(), point.period(), point.precision());
    }
    YearMonth month = YearMonth.from(point.period().from());
    Period third = third(month, thirdOf(word));
    boolean unfinished = !third.from().isAfter(today) && third.to().isAfter(today);
    Period known = unfinished ? new Period(third.from(), today) : third;
    return new TimeMention(i, point.end(), known, Precision.MONTH);
  }

  /** "first quarter of 2024", "first six months of this year", "first half of last year". */
  @Nullable TimeMention ofYear(int i) {
    int ordinal =
        switch (tokens.get(i).lower()) {
          case "first" -> 1;
          case "second" -> 2;
          case "third" -> 3;
          case "last", "final", "closing" -> LAST;
          default -> 4;
        };
    if (i + 1 >= limit) {
      return null;
    }
    if (ordinal == LAST) {
      return endOfYear(i);
    }
    int months;
    int at = i + 2;
    int count = CalendarWords.small(tokens.get(i + 1));
    boolean half = tokens.get(i + 1).is("half") && ordinal <= 2;
    if (half && at + 1 < limit && CalendarWords.month(tokens.get(at + 1)) != 0) {
      return halfMonth(i, at + 1, ordinal);
    }
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

  /** "last quarter of 2024", "final three months of last year". */
  private @Nullable TimeMention endOfYear(int i) {
    int count = CalendarWords.small(tokens.get(i + 1));
    int at = i + 2;
    int months = tokens.get(i + 1).is("quarter") ? 3 : tokens.get(i + 1).is("half") ? 6 : 0;
    if (months == 0 && count > 1 && count < 12 && at < limit && tokens.get(at).is("months")) {
      months = count;
      at++;
    }
    if (months == 0 || at + 1 >= limit || !tokens.get(at).is("of")) {
      return null;
    }
    at += tokens.get(at + 1).is("the") ? 2 : 1;
    int year = at < limit ? CalendarWords.year(tokens.get(at)) : 0;
    int end = at + 1;
    if (year == 0) {
      year = MonthReader.relativeYear(tokens, at, limit, today);
      end = at + 2;
    }
    YearMonth last = YearMonth.of(year == 0 ? today.getYear() : year, 12);
    Period period = new Period(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth());
    return year == 0 ? null : new TimeMention(i, end, period, Precision.YEAR);
  }

  /** "the first half of July". */
  private @Nullable TimeMention halfMonth(int i, int at, int half) {
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

  private static int thirdOf(String word) {
    return switch (word) {
      case "early", "beginning", "start" -> 0;
      case "mid", "middle" -> 1;
      default -> 2;
    };
  }

  /** The first days of a month to its tenth, the next ten, or the rest. */
  private static Period third(YearMonth month, int third) {
    return switch (third) {
      case 0 -> new Period(month.atDay(1), month.atDay(10));
      case 1 -> new Period(month.atDay(11), month.atDay(20));
      default -> new Period(month.atDay(21), month.atEndOfMonth());
    };
  }
}
