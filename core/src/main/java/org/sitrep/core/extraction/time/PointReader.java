package org.sitrep.core.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads words of time that need nothing but the article's date. */
final class PointReader {

  private final List<Token> tokens;
  private final int limit;
  private final @Nullable LocalDate published;
  private final YearReader years;
  private final @Nullable RelativeReader relative;

  PointReader(List<Token> tokens, int limit, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.limit = limit;
    this.published = published;
    this.years = new YearReader(tokens, limit, published);
    this.relative = published == null ? null : new RelativeReader(tokens, limit, published, this);
  }

  /** The words of time that begin at a token, or null. */
  @Nullable TimeMention at(int i) {
    Token token = tokens.get(i);
    if (token.isPunctuation() || token.isPossessive()) {
      return null;
    }
    TimeMention date = date(i);
    if (date != null) {
      return date;
    }
    return relative == null ? null : relative.at(i);
  }

  /** A date of the calendar: a day, days, a month or a year. */
  private @Nullable TimeMention date(int i) {
    Token token = tokens.get(i);
    if (CalendarWords.month(token) != 0) {
      return month(i);
    }
    if (CalendarWords.weekday(token) != null && !nameOfPlace(i)) {
      TimeMention exact = dateAfterWeekday(i);
      return exact != null || published == null ? exact : weekday(i, published);
    }
    Holiday holiday = Holiday.at(tokens, i, limit);
    if (holiday != null) {
      return published == null ? null : holiday.told(tokens, i, limit, published);
    }
    TimeMention ofMonth = ofMonth(i);
    if (ofMonth != null) {
      return ofMonth;
    }
    if (Character.isDigit(token.text().charAt(0))) {
      TimeMention digits = NumericDate.at(tokens, i);
      return digits == null ? dayFirst(i) : digits;
    }
    return years.at(i);
  }

  /** "Mon district", "Mon in Nagaland": a short weekday that is a name, as its neighbours tell. */
  private boolean nameOfPlace(int i) {
    boolean brief = tokens.get(i).text().length() == 3;
    if (!brief || i + 1 >= limit) {
      return false;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "district", "town", "city", "state", "people", "county" -> true;
      default -> i > 0 && (tokens.get(i - 1).is("in") || tokens.get(i - 1).isPossessive());
    };
  }

  /** "the 4th of last month": a day of the month before the article's, or of its own. */
  private @Nullable TimeMention ofMonth(int i) {
    int day = published == null || i + 3 >= limit ? 0 : CalendarWords.dayOfMonth(tokens.get(i));
    if (day == 0
        || published == null
        || !tokens.get(i + 1).is("of")
        || !tokens.get(i + 3).is("month")) {
      return null;
    }
    boolean last = tokens.get(i + 2).is("last");
    if (!last && !tokens.get(i + 2).is("this")) {
      return null;
    }
    YearMonth month = YearMonth.from(published).minusMonths(last ? 1 : 0);
    return day > month.lengthOfMonth()
        ? null
        : new TimeMention(i, i + 4, Period.day(month.atDay(day)), Precision.DAY);
  }

  private @Nullable TimeMention dateAfterWeekday(int i) {
    int at = i + 1;
    if (at < limit && tokens.get(at).text().equals(",")) {
      at++;
    }
    if (at < limit && tokens.get(at).text().equals("(")) {
      at++;
    }
    if (at + 1 >= limit) {
      return null;
    }
    boolean dayFirst = CalendarWords.dayOfMonth(tokens.get(at)) != 0;
    TimeMention date =
        dayFirst ? dayFirst(at) : CalendarWords.month(tokens.get(at)) != 0 ? month(at) : null;
    return date == null || date.precision() == Precision.MONTH
        ? null
        : new TimeMention(i, date.end(), date.period(), date.precision());
  }

  private TimeMention weekday(int i, LocalDate today) {
    DayOfWeek day = Objects.requireNonNull(CalendarWords.weekday(tokens.get(i)));
    LocalDate date =
        Tense.future(tokens, i)
            ? today.with(TemporalAdjusters.next(day))
            : today.with(TemporalAdjusters.previousOrSame(day));
    DayOfWeek next =
        i + 2 < limit && tokens.get(i + 1).is("and")
            ? CalendarWords.weekday(tokens.get(i + 2))
            : null;
    if (next != null) {
      LocalDate second = date.with(TemporalAdjusters.next(next));
      boolean both = second.isBefore(date.plusDays(4)) && !second.isAfter(today);
      if (both) {
        return new TimeMention(i, i + 3, new Period(date, second), Precision.DAYS);
      }
    }
    int of = i + 1 < limit && tokens.get(i + 1).is("of") ? i + 2 : i + 1;
    boolean lastWeek = of + 1 < limit && tokens.get(of).is("last") && tokens.get(of + 1).is("week");
    if (lastWeek) {
      LocalDate monday = Period.week(today.minusWeeks(1)).from();
      LocalDate told = monday.with(TemporalAdjusters.nextOrSame(day));
      return new TimeMention(i, of + 2, Period.day(told), Precision.DAY);
    }
    return new TimeMention(i, i + 1, Period.day(date), Precision.DAY);
  }

  /** "5 April 2024", "5th of April", "5-7 April", "5 and 6 April". */
  private @Nullable TimeMention dayFirst(int i) {
    int day = CalendarWords.dayOfMonth(tokens.get(i));
    int last = day;
    int at = i + 1;
    if (day == 0) {
      List<Token> parts = tokens.get(i).hyphenated() ? tokens.get(i).parts() : List.of();
      int[] night = parts.size() == 2 ? null : CalendarWords.night(tokens.get(i));
      if (parts.size() != 2 && night == null) {
        return null;
      }
      day = night == null ? CalendarWords.dayOfMonth(parts.getFirst()) : night[0];
      last = night == null ? CalendarWords.dayOfMonth(parts.getLast()) : night[1];
      int[] next =
          night != null && at + 1 < limit && tokens.get(at).is("and")
              ? CalendarWords.night(tokens.get(at + 1))
              : null;
      if (next != null) {
        last = next[1];
        at += 2;
      }
    } else if (at + 2 < limit
        && (tokens.get(at).is("and") || tokens.get(at).is("to"))
        && CalendarWords.dayOfMonth(tokens.get(at + 1)) > day) {
      last = CalendarWords.dayOfMonth(tokens.get(at + 1));
      at += 2;
    }
    if (at < limit && tokens.get(at).is("of")) {
      at++;
    }
    int month = at < limit ? CalendarWords.month(tokens.get(at)) : 0;
    return month == 0 || day == 0 || last < day ? null : days(i, at + 1, month, day, last);
  }

  /** "April 5, 2024", "April 5-7", "April 2024", "April last year", "April". */
  private @Nullable TimeMention month(int i) {
    int month = CalendarWords.month(tokens.get(i));
    if (i + 1 < limit) {
      Token next = tokens.get(i + 1);
      int day = CalendarWords.dayOfMonth(next);
      if (day != 0) {
        int last =
            i + 3 < limit && (tokens.get(i + 2).is("and") || tokens.get(i + 2).is("to"))
                ? CalendarWords.dayOfMonth(tokens.get(i + 3))
                : 0;
        boolean two =
            last > day
                && !(i + 4 < limit && tokens.get(i + 4).isWord() && plural(tokens.get(i + 4)));
        return days(i, two ? i + 4 : i + 2, month, day, two ? last : day);
      }
      List<Token> parts = next.hyphenated() ? next.parts() : List.of();
      if (parts.size() == 2 && CalendarWords.dayOfMonth(parts.getFirst()) != 0) {
        int first = CalendarWords.dayOfMonth(parts.getFirst());
        int last = CalendarWords.dayOfMonth(parts.getLast());
        return last > first ? days(i, i + 2, month, first, last) : null;
      }
    }
    return new MonthReader(tokens, limit, published).at(i, i, month);
  }

  static boolean plural(Token token) {
    boolean verb = token.is("has") || token.is("was") || token.is("is") || token.is("as");
    return (token.lower().endsWith("s") && !verb) || token.is("people") || token.is("men");
  }

  private @Nullable TimeMention days(int first, int end, int month, int day, int last) {
    int at = end;
    if (at < limit && tokens.get(at).text().equals(",")) {
      at++;
    }
    if (at < limit && tokens.get(at).is("of")) {
      at++;
    }
    int year = at < limit ? CalendarWords.year(tokens.get(at)) : 0;
    if (year == 0 && at == end && at < limit) {
      year = shortYear(tokens.get(at));
    }
    if (year != 0) {
      at++;
    } else {
      at = end;
      year = MonthReader.relativeYear(tokens, at, limit, published);
      at = year == 0 ? at : at + 2;
    }
    try {
      if (year == 0) {
        LocalDate today = published;
        if (today == null) {
          return null;
        }
        year = today.getYear();
        LocalDate date = LocalDate.of(year, month, day);
        boolean soon = !date.isAfter(today.plusDays(20)) && Tense.future(tokens, first);
        if (date.isAfter(today) && !soon && !Tense.future(tokens, first)) {
          year--;
        }
      }
      LocalDate from = LocalDate.of(year, month, day);
      Period period = new Period(from, LocalDate.of(year, month, last));
      Precision precision = period.oneDay() ? Precision.DAY : Precision.DAYS;
      return new TimeMention(first, at, period, precision);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The "89" of "19 APR 89". */
  private static int shortYear(Token token) {
    String text = token.text();
    boolean two = token.isNumber() && text.length() == 2 && Character.isDigit(text.charAt(1));
    return two && text.charAt(0) >= '7' ? 1900 + Integer.parseInt(text) : 0;
  }
}
