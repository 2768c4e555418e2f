package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads times with a beginning and an end: "since May", "from X to Y". */
final class SpanReader {

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
    while (at < limit && at < i + 7 && filler(tokens.get(at))) {
      at++;
    }
    if (at >= limit || published == null) {
      return null;
    }
    TimeMention point = points.at(at);
    if (point == null && (at > i + 2 || tokens.get(at).is("new"))) {
      point = begun(at, published);
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
    return switch (tokens.get(at).lower()) {
      case "year" -> new TimeMention(i, at + 1, Period.year(today.getYear()), Precision.YEAR);
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

  /** "from X to Y", "between X and Y". */
  @Nullable TimeMention between(int i) {
    boolean between = tokens.get(i).is("between");
    int at = i + 1;
    while (at < limit && at < i + 3 && filler(tokens.get(at))) {
      at++;
    }
    if (at >= limit) {
      return null;
    }
    TimeMention start = bound(at);
    if (start == null) {
      return between ? null : pointAfter(i);
    }
    int join = start.end();
    int last = Math.min(limit - 1, join + 9);
    while (join < last && !joins(tokens.get(join), between)) {
      join++;
    }
    if (join >= last) {
      return null;
    }
    int to = join + 1;
    while (to < limit - 1
        && to < join + 5
        && (filler(tokens.get(to)) || tokens.get(to).is("end"))) {
      to++;
    }
    TimeMention end = bound(to);
    if (end == null) {
      return null;
    }
    LocalDate from = sameYear(start, end);
    if (from.isAfter(end.period().to())) {
      return null;
    }
    Precision precision = end.precision() == Precision.DAY ? Precision.DAYS : Precision.SPAN;
    return new TimeMention(i, end.end(), new Period(from, end.period().to()), precision);
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
