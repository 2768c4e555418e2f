package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/**
 * Reads so many days, weeks or months to a day or from one: "the week that ended on Sunday", "the
 * seven days from 3 March", "a three-day operation that began on 16 February".
 */
final class LengthReader {

  /** Words between "three-day" and where it says when. */
  private static final int NOUN = 4;

  private static final int HOURS = 24;
  private static final int MOST_DAYS = 31;

  /** A number of units; months and years are months. */
  private record Length(long days, long months) {

    LocalDate before(LocalDate last) {
      if (months == 0) {
        return last.minusDays(days - 1);
      }
      boolean whole = last.equals(YearMonth.from(last).atEndOfMonth());
      LocalDate back = last.minusMonths(months);
      return (whole ? YearMonth.from(back).atEndOfMonth() : back).plusDays(1);
    }

    LocalDate after(LocalDate first) {
      return months == 0 ? first.plusDays(days - 1) : first.plusMonths(months).minusDays(1);
    }
  }

  private final List<Token> tokens;
  private final int limit;
  private final LocalDate today;
  private final PointReader points;

  LengthReader(List<Token> tokens, int limit, LocalDate today, PointReader points) {
    this.tokens = tokens;
    this.limit = limit;
    this.today = today;
    this.points = points;
  }

  /** The time whose unit stands at a token, or null. */
  @Nullable TimeMention at(int i) {
    int count = i == 0 ? 0 : CalendarWords.small(tokens.get(i - 1));
    Length length = i == 0 ? null : length(tokens.get(i).lower(), count);
    return length == null ? null : told(i, i + 1, length);
  }

  /** "three-day operation that began on 16 February", "48-hour period ending Tuesday". */
  @Nullable TimeMention hyphenated(int i) {
    List<Token> parts = tokens.get(i).hyphenated() ? tokens.get(i).parts() : List.of();
    int count = parts.size() == 2 ? CalendarWords.small(parts.getFirst()) : 0;
    if (count == 0) {
      return null;
    }
    String unit = parts.getLast().lower();
    Length length =
        switch (unit) {
          case "day", "week", "month", "hour" -> length(unit + "s", count);
          default -> null;
        };
    for (int at = i + 1; length != null && at < Math.min(limit, i + NOUN); at++) {
      if (!tokens.get(at).isWord() || points.at(at) != null) {
        return null;
      }
      TimeMention told = told(i, at + 1, length);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  private static @Nullable Length length(String unit, int count) {
    return switch (unit) {
      case "hours" -> count >= HOURS && count % HOURS == 0 ? new Length(count / HOURS, 0) : null;
      case "days" -> count == 0 ? null : new Length(count, 0);
      case "weeks" -> count == 0 ? null : new Length(7L * count, 0);
      case "months" -> count == 0 ? null : new Length(0, count);
      case "years" -> count == 0 ? null : new Length(0, 12L * count);
      case "week" -> new Length(7, 0);
      case "fortnight" -> new Length(14, 0);
      case "month" -> new Length(0, 1);
      case "quarter" -> new Length(0, 3);
      case "year" -> new Length(0, 12);
      default -> null;
    };
  }

  private @Nullable TimeMention told(int first, int behind, Length length) {
    int at = behind;
    at += at < limit && (tokens.get(at).is("that") || tokens.get(at).is("which")) ? 1 : 0;
    if (at + 1 >= limit) {
      return null;
    }
    boolean relative = at > behind;
    boolean ends =
        switch (tokens.get(at).lower()) {
          case "to", "until", "till", "through" -> !relative;
          case "ending", "ended", "ends" -> true;
          default -> false;
        };
    boolean begins =
        switch (tokens.get(at).lower()) {
          case "from", "beginning", "starting", "commencing" -> !relative;
          case "began", "begun", "started", "launched", "starts" -> true;
          default -> false;
        };
    if (!ends && !begins) {
      return null;
    }
    TimeMention point = point(at + 1);
    if (point == null || point.precision() == Precision.YEAR) {
      return null;
    }
    Period period =
        ends
            ? new Period(length.before(point.period().to()), point.period().to())
            : begun(point, length);
    return period == null
        ? null
        : new TimeMention(
            first,
            point.end(),
            period,
            period.days() <= MOST_DAYS && begins ? Precision.DAYS : Precision.SPAN);
  }

  /** From a day on, as far as it is over. */
  private @Nullable Period begun(TimeMention point, Length length) {
    LocalDate from = point.period().from();
    boolean day = point.precision() == Precision.DAY && !from.isAfter(today);
    LocalDate last = length.after(from);
    return day ? new Period(from, last.isAfter(today) ? today : last) : null;
  }

  /** The words of time behind "on", "in" or "the". */
  private @Nullable TimeMention point(int i) {
    int at = i;
    while (at < limit && at < i + 3 && filler(tokens.get(at))) {
      at++;
    }
    return at < limit && !tokens.get(at).is("date") ? points.at(at) : null;
  }

  private static boolean filler(Token token) {
    return token.is("on") || token.is("in") || token.is("at") || token.is("the");
  }
}
