package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads times with a beginning and an end: "since May", "from X to Y". */
final class SpanReader {

  private static final int CENTURY = 100;

  private final List<Token> tokens;
  private final int limit;
  private final @Nullable LocalDate published;
  private final PointReader points;

  SpanReader(List<Token> tokens, int limit, @Nullable LocalDate published, PointReader points) {
    this.tokens = tokens;
    this.limit = limit;
    this.published = published;
    this.points = points;
  }

  /** "since X": from the beginning of X to the article's date. */
  @Nullable TimeMention since(int i) {
    int at = i + 1;
    TimeMention point = null;
    while (at < limit && at < i + 7 && point == null && filler(tokens.get(at))) {
      point = points.at(at);
      at += point == null ? 1 : 0;
    }
    if (at >= limit || published == null) {
      return null;
    }
    point = point == null ? points.at(at) : point;
    if (point == null && (at > i + 2 || tokens.get(at).is("new"))) {
      point = begun(at, published);
      point = point == null ? yearFrom(at) : point;
    }
    if (point == null) {
      int year = CalendarWords.year(tokens.get(at));
      point = year == 0 ? null : new TimeMention(at, at + 1, Period.year(year), Precision.YEAR);
    }
    if (point == null || point.period().from().isAfter(published)) {
      return null;
    }
    Period period = new Period(point.period().from(), published);
    return new TimeMention(i, point.end(), period, Precision.SINCE);
  }

  /** "(since the start of the) year", "(since the) new year". */
  private @Nullable TimeMention begun(int i, LocalDate today) {
    int at = tokens.get(i).is("new") && i + 1 < limit ? i + 1 : i;
    boolean turn = at > 2 && tokens.get(at - 3).is("turn");
    return switch (tokens.get(at).lower()) {
      case "year" -> new TimeMention(i, at + 1, Period.year(today.getYear()), Precision.YEAR);
      case "century", "millennium" -> {
        Period year = Period.year(today.getYear() / CENTURY * CENTURY);
        yield turn ? new TimeMention(i, at + 1, year, Precision.YEAR) : null;
      }
      case "month" -> {
        Period month = Period.month(YearMonth.from(today));
        yield at > i ? null : new TimeMention(i, at + 1, month, Precision.MONTH);
      }
      case "week" -> {
        Period week = Period.week(today);
        yield at > i ? null : new TimeMention(i, at + 1, week, Precision.SPAN);
      }
      default -> null;
    };
  }

  /** "(since the start of the) Iranian year on March 20". */
  private @Nullable TimeMention yearFrom(int at) {
    boolean year = at + 3 < limit && (tokens.get(at + 1).is("year") || tokens.get(at).is("year"));
    int on = tokens.get(at).is("year") ? at + 1 : at + 2;
    return year && (tokens.get(on).is("on") || tokens.get(on).is("in")) ? points.at(on + 1) : null;
  }

  /** "from X to Y", "between X and Y". */
  @Nullable TimeMention between(int i) {
    boolean between = tokens.get(i).is("between");
    int at = i + 1;
    TimeMention start = null;
    while (at < limit && at < i + 6 && start == null) {
      start = bound(at);
      start = start == null && at > i + 2 && published != null ? begun(at, published) : start;
      if (start == null && !filler(tokens.get(at))) {
        break;
      }
      at++;
    }
    if (start == null) {
      return between ? null : pointAfter(i);
    }
    Token behind = start.end() < limit ? tokens.get(start.end()) : null;
    if (published != null && behind != null && (behind.is("onwards") || behind.is("onward"))) {
      Period period = new Period(start.period().from(), published);
      return new TimeMention(i, start.end() + 1, period, Precision.SINCE);
    }
    int join = start.end();
    int last = Math.min(limit - 1, join + 9);
    while (join < last && !joins(tokens.get(join), between)) {
      join++;
    }
    if (join >= last) {
      return null;
    }
    return joined(i, start, join + 1);
  }

  /** "March to May", "Friday through Sunday", "3 May to 9 May": a point and the one behind it. */
  @Nullable TimeMention onwards(TimeMention start) {
    int join = start.end();
    boolean day = start.precision() == Precision.DAY || start.precision() == Precision.MONTH;
    if (!day || join + 1 >= limit || !joins(tokens.get(join), false)) {
      return null;
    }
    boolean named =
        points.at(join + 1) != null || (filler(tokens.get(join + 1)) && join + 2 < limit);
    return named ? joined(start.first(), start, join + 1) : null;
  }

  private @Nullable TimeMention joined(int first, TimeMention start, int behind) {
    int to = behind;
    while (to < limit - 1
        && points.at(to) == null
        && to < behind + 4
        && (filler(tokens.get(to)) || tokens.get(to).is("end"))) {
      to++;
    }
    TimeMention end = now(to) ? new TimeMention(to, to + 1, now(), Precision.SPAN) : bound(to);
    if (end == null) {
      return null;
    }
    LocalDate from = sameYear(start, end);
    if (from.isAfter(end.period().to())) {
      return null;
    }
    Precision precision = end.precision() == Precision.DAY ? Precision.DAYS : Precision.SPAN;
    return new TimeMention(first, end.end(), new Period(from, end.period().to()), precision);
  }

  /** "(to) date", "(till) now". */
  private boolean now(int i) {
    return published != null && (tokens.get(i).is("date") || tokens.get(i).is("now"));
  }

  private Period now() {
    return Period.day(Objects.requireNonNull(published));
  }

  /** "till May 10 this year", "up to 10 May this year". */
  @Nullable TimeMention until(int i) {
    int at = i + 1;
    at += tokens.get(i).is("up") && at < limit && tokens.get(at).is("to") ? 1 : 0;
    TimeMention day = at < limit && at > i ? points.at(at) : null;
    if (day == null || (tokens.get(i).is("up") && at == i + 1)) {
      return null;
    }
    boolean year = day.precision() == Precision.DAY && tokens.get(day.end() - 1).is("year");
    LocalDate to = day.period().to();
    return year
        ? new TimeMention(i, day.end(), new Period(to.withDayOfYear(1), to), Precision.YEAR)
        : null;
  }

  private @Nullable TimeMention pointAfter(int i) {
    return i + 1 < limit ? points.at(i + 1) : null;
  }

  /** The start takes the year of an end that tells its own. */
  private LocalDate sameYear(TimeMention start, TimeMention end) {
    LocalDate from = start.period().from();
    boolean yearTold = CalendarWords.year(tokens.get(start.end() - 1)) != 0;
    if (!yearTold && from.isAfter(end.period().to())) {
      return from.minusYears(1);
    }
    boolean endYear = CalendarWords.year(tokens.get(end.end() - 1)) != 0;
    if (!yearTold && endYear && start.precision() != Precision.YEAR) {
      LocalDate moved = from.withYear(end.period().to().getYear());
      return moved.isAfter(end.period().to()) ? moved.minusYears(1) : moved;
    }
    return from;
  }

  private @Nullable TimeMention bound(int at) {
    TimeMention point = points.at(at);
    if (point != null) {
      return point;
    }
    int year = CalendarWords.year(tokens.get(at));
    return year == 0 ? null : new TimeMention(at, at + 1, Period.year(year), Precision.YEAR);
  }

  private static boolean filler(Token token) {
    return switch (token.lower()) {
      case "the",
          "start",
          "beginning",
          "turn",
          "of",
          "early",
          "in",
          "at",
          "on",
          "then",
          "back",
          "as",
          "hours",
          "late",
          "small",
          "night",
          "morning",
          "evening" ->
          true;
      default -> false;
    };
  }

  private static boolean joins(Token token, boolean between) {
    return between
        ? token.is("and")
        : token.is("to") || token.is("until") || token.is("till") || token.is("through");
  }
}
