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
  private final PartReader parts;
  private final PastSpanReader past;
  private final LengthReader lengths;
  private final AgoReader ago;

  RelativeReader(List<Token> tokens, int limit, LocalDate today, PointReader points) {
    this.tokens = tokens;
    this.limit = limit;
    this.today = today;
    this.points = points;
    this.parts = new PartReader(tokens, limit, today, points);
    this.past = new PastSpanReader(tokens, limit, today);
    this.lengths = new LengthReader(tokens, limit, today, points);
    this.ago = new AgoReader(tokens, limit, today);
  }

  @Nullable TimeMention at(int i) {
    return switch (tokens.get(i).lower()) {
      case "yesterday" -> day(i, i + 1, today.minusDays(1));
      case "today", "tonight" -> day(i, i + 1, today);
      case "tomorrow" -> day(i, i + 1, today.plusDays(1));
      case "overnight" -> overnight(i);
      case "night" -> duringTheNight(i);
      case "week",
          "days",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "quarter",
          "fortnight",
          "hours" -> {
        TimeMention last = beforeLast(i);
        yield last == null ? soFar(i) : last;
      }
      case "last" -> last(i);
      case "past" -> past.pastSpan(i, i + 1);
      case "previous", "preceding" -> past.hours(i);
      case "this", "current", "ongoing", "outgoing" -> current(i);
      case "next", "coming" -> next(i);
      case "early", "mid", "late", "beginning", "start", "end", "earlier", "middle" -> parts.of(i);
      case "first", "second", "third", "fourth", "final", "closing", "opening" -> parts.ofYear(i);
      case "weekend" -> weekendSpan(i);
      case "year-to-date" -> new TimeMention(i, i + 1, yearSoFar(), Precision.YEAR);
      case "q1", "q2", "q3", "q4", "h1", "h2" -> parts.abbreviated(i);
      default -> {
        TimeMention mid = parts.hyphenated(i);
        TimeMention lasting = mid == null ? lengths.hyphenated(i) : mid;
        yield lasting == null ? ago.at(i) : lasting;
      }
    };
  }

  /** "overnight", "overnight on Monday", "overnight into Tuesday". */
  private TimeMention overnight(int i) {
    boolean into = i + 2 < limit && tokens.get(i + 1).is("into");
    boolean on = i + 2 < limit && tokens.get(i + 1).is("on");
    TimeMention day = into || on ? points.at(i + 2) : null;
    if (day == null || day.precision() != Precision.DAY) {
      return new TimeMention(i, i + 1, new Period(today.minusDays(1), today), Precision.DAYS);
    }
    LocalDate last = day.period().to();
    return into
        ? new TimeMention(i, day.end(), new Period(last.minusDays(1), last), Precision.DAYS)
        : from(i, day);
  }

  /** "during the night", "the attacks of the night": the one before the article. */
  private @Nullable TimeMention duringTheNight(int i) {
    boolean the = i > 1 && tokens.get(i - 1).is("the");
    boolean of =
        the && i > 2 && tokens.get(i - 2).is("of") && tokens.get(i - 3).lower().endsWith("s");
    boolean during =
        the && (tokens.get(i - 2).is("during") || (of && !tokens.get(i - 3).is("hours")));
    boolean dated =
        i + 1 < limit
            && (tokens.get(i + 1).is("of")
                || tokens.get(i + 1).is("from")
                || tokens.get(i + 1).is("between")
                || points.at(i + 1) != null);
    return during && !dated
        ? new TimeMention(i, i + 1, new Period(today.minusDays(1), today), Precision.DAYS)
        : null;
  }

  /** "the week before last". */
  private @Nullable TimeMention beforeLast(int i) {
    boolean before =
        i + 2 < limit && tokens.get(i + 1).is("before") && tokens.get(i + 2).is("last");
    if (!before) {
      return null;
    }
    return switch (tokens.get(i).lower()) {
      case "week" -> new TimeMention(i, i + 3, Period.week(today.minusWeeks(2)), Precision.SPAN);
      case "month" -> month(i, i + 3, YearMonth.from(today).minusMonths(2));
      case "year" -> new TimeMention(i, i + 3, Period.year(today.getYear() - 2), Precision.YEAR);
      default -> null;
    };
  }

  /** "the year so far". */
  private @Nullable TimeMention soFar(int i) {
    boolean far = i + 2 < limit && tokens.get(i + 1).is("so") && tokens.get(i + 2).is("far");
    far |= i + 2 < limit && tokens.get(i + 1).is("to") && tokens.get(i + 2).is("date");
    return far && tokens.get(i).is("year")
        ? new TimeMention(i, i + 3, yearSoFar(), Precision.YEAR)
        : lengths.at(i);
  }

  private @Nullable TimeMention last(int i) {
    if (i + 1 >= limit) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "year" -> new TimeMention(i, i + 2, Period.year(today.getYear() - 1), Precision.YEAR);
      case "month" -> month(i, i + 2, YearMonth.from(today).minusMonths(1));
      case "week" -> {
        TimeMention ofMonth = parts.ofYear(i);
        Period before = Period.week(today.minusWeeks(1));
        yield ofMonth == null ? new TimeMention(i, i + 2, before, Precision.SPAN) : ofMonth;
      }
      case "quarter" -> {
        LocalDate start = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        Period quarter = new Period(start.minusMonths(3), start.minusDays(1));
        TimeMention ofYear = parts.ofYear(i);
        yield ofYear == null ? new TimeMention(i, i + 2, quarter, Precision.YEAR) : ofYear;
      }
      case "night", "evening" -> day(i, i + 2, today.minusDays(1));
      case "weekend" -> weekend(i, i + 2);
      default -> {
        DayOfWeek day = CalendarWords.weekday(tokens.get(i + 1));
        TimeMention year = parts.ofYear(i);
        if (day != null && year == null) {
          yield day(i, i + 2, today.with(TemporalAdjusters.previous(day)));
        }
        TimeMention span = year == null ? past.pastSpan(i, i + 1) : year;
        if (span != null) {
          yield span;
        }
        TimeMention point = CalendarWords.month(tokens.get(i + 1)) != 0 ? points.at(i + 1) : null;
        yield point == null ? null : from(i, point);
      }
    };
  }

  private @Nullable TimeMention current(int i) {
    if (i + 1 >= limit) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "year" -> {
        boolean owns = i + 3 < limit && tokens.get(i + 2).isPossessive();
        TimeMention part = owns ? parts.ofYear(i + 3) : null;
        yield part == null
            ? upTo(new TimeMention(i, i + 2, yearSoFar(), Precision.YEAR))
            : from(i, part);
      }
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

  /** "this year up to July 15". */
  private TimeMention upTo(TimeMention year) {
    int at = year.end();
    boolean up = at + 2 < limit && tokens.get(at).is("up") && tokens.get(at + 1).is("to");
    boolean till =
        at + 1 < limit
            && (tokens.get(at).is("until")
                || tokens.get(at).is("till")
                || tokens.get(at).is("through"));
    TimeMention end = up ? points.at(at + 2) : till ? points.at(at + 1) : null;
    LocalDate from = year.period().from();
    return end == null || end.period().to().isBefore(from)
        ? year
        : new TimeMention(
            year.first(), end.end(), new Period(from, end.period().to()), Precision.YEAR);
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

  private @Nullable TimeMention weekendSpan(int i) {
    boolean the = i > 0 && tokens.get(i - 1).is("the");
    return the ? weekend(i, i + 1) : null;
  }

  private TimeMention weekend(int first, int end) {
    LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return new TimeMention(first, end, new Period(sunday.minusDays(1), sunday), Precision.DAYS);
  }

  private Period yearSoFar() {
    return new Period(LocalDate.of(today.getYear(), 1, 1), today);
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
