package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads parts of months and years: "early March", "the first half of last year". */
final class PartReader {

  static final int LAST = 0;

  private final List<Token> tokens;
  private final int limit;
  private final LocalDate today;
  private final PointReader points;
  private final MonthPartReader ofMonth;

  PartReader(List<Token> tokens, int limit, LocalDate today, PointReader points) {
    this.tokens = tokens;
    this.limit = limit;
    this.today = today;
    this.points = points;
    this.ofMonth = new MonthPartReader(tokens, limit, points);
  }

  /** "mid-March", "late-2023", "January-March". */
  @Nullable TimeMention hyphenated(int i) {
    Token token = tokens.get(i);
    TimeMention months =
        token.hyphenated() && token.capitalised() ? months(i, token.parts()) : null;
    if (months != null) {
      return months;
    }
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
    Period third = MonthPartReader.third(latest, thirdOf(parts.getFirst().lower()));
    return new TimeMention(i, end, third, Precision.MONTH);
  }

  private @Nullable TimeMention months(int i, List<Token> parts) {
    int first = parts.size() == 2 ? CalendarWords.month(parts.getFirst()) : 0;
    int last = first == 0 ? 0 : CalendarWords.month(parts.getLast());
    if (last == 0) {
      return null;
    }
    int year = i + 1 < limit ? CalendarWords.year(tokens.get(i + 1)) : 0;
    int relative = year == 0 ? MonthReader.relativeYear(tokens, i + 1, limit, today) : 0;
    int known = year + relative;
    YearMonth to = known == 0 ? latest(last) : YearMonth.of(known, last);
    YearMonth from = YearMonth.of(last < first ? to.getYear() - 1 : to.getYear(), first);
    int end = i + 1 + (year != 0 ? 1 : relative != 0 ? 2 : 0);
    return new TimeMention(i, end, new Period(from.atDay(1), to.atEndOfMonth()), Precision.YEAR);
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
    Period third = MonthPartReader.third(month, thirdOf(word));
    boolean unfinished = !third.from().isAfter(today) && third.to().isAfter(today);
    Period known = unfinished ? new Period(third.from(), today) : third;
    return new TimeMention(i, point.end(), known, Precision.MONTH);
  }

  /** "first quarter of 2024", "first six months of this year", "first half of last year". */
  @Nullable TimeMention ofYear(int i) {
    int ordinal =
        switch (tokens.get(i).lower()) {
          case "first", "opening" -> 1;
          case "second" -> 2;
          case "third" -> 3;
          case "last", "final", "closing" -> LAST;
          default -> 4;
        };
    if (i + 1 >= limit) {
      return null;
    }
    TimeMention week = ofMonth.weekOf(i, ordinal);
    if (week != null) {
      return week;
    }
    if (ordinal == LAST) {
      return endOfYear(i);
    }
    int months;
    int at = i + 2;
    int count = CalendarWords.small(tokens.get(i + 1));
    boolean half = tokens.get(i + 1).is("half") && ordinal <= 2;
    if (half && at + 1 < limit && CalendarWords.month(tokens.get(at + 1)) != 0) {
      return ofMonth.halfMonth(i, at + 1, ordinal);
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
      return ofMonth.firstDays(i, at + 2, count);
    } else if (ordinal == 1
        && count > 1
        && count < 9
        && at + 2 < limit
        && tokens.get(at).is("weeks")) {
      return ofMonth.firstDays(i, at + 2, 7 * count);
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

  /** "Q1 2024", "H1". */
  TimeMention abbreviated(int i) {
    String word = tokens.get(i).lower();
    int months = word.startsWith("q") ? 3 : 6;
    int first = (word.charAt(1) - '1') * months + 1;
    int at = i + 1 < limit && tokens.get(i + 1).is("of") ? i + 2 : i + 1;
    int told = at < limit ? CalendarWords.year(tokens.get(at)) : 0;
    int year = told;
    if (told == 0) {
      boolean ahead = LocalDate.of(today.getYear(), first, 1).isAfter(today);
      year = ahead ? today.getYear() - 1 : today.getYear();
    }
    YearMonth from = YearMonth.of(year, first);
    Period period = new Period(from.atDay(1), from.plusMonths(months - 1L).atEndOfMonth());
    return new TimeMention(i, told == 0 ? i + 1 : at + 1, period, Precision.YEAR);
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

  private static int thirdOf(String word) {
    return switch (word) {
      case "early", "beginning", "start" -> 0;
      case "mid", "middle" -> 1;
      default -> 2;
    };
  }
}
