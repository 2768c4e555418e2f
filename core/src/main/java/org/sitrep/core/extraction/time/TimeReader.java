package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/**
 * Reads the sentences of a document in order, since "the same day" and "a year earlier" point to
 * times told before.
 */
final class TimeReader {

  private final Document document;
  private final @Nullable LocalDate published;
  private final List<Token> tokens;
  private @Nullable TimeMention told;

  TimeReader(Document document, @Nullable LocalDate published) {
    this.document = document;
    this.published = published;
    this.tokens = document.tokens();
  }

  List<TimeMention> read(Sentence sentence) {
    List<TimeMention> found = new ArrayList<>(2);
    int i = document.bodyStart(sentence);
    while (i < sentence.end()) {
      TimeMention mention = at(i, sentence);
      if (mention == null) {
        i++;
      } else {
        found.add(mention);
        told = shifted(i, mention) ? told : mention;
        i = mention.end();
      }
    }
    return found;
  }

  /** "a year earlier" is no time that a second "a year earlier" could start from. */
  private boolean shifted(int i, TimeMention mention) {
    boolean relative = tokens.get(i).is("same") || CalendarWords.small(tokens.get(i)) == 1;
    boolean the = tokens.get(i).is("the") || tokens.get(i).is("previous");
    return told != null && (relative || the) && mention.precision() != Precision.DAY;
  }

  private @Nullable TimeMention at(int i, Sentence sentence) {
    String word = tokens.get(i).lower();
    return switch (word) {
      case "since" -> since(i, sentence);
      case "between", "from" -> span(i, sentence);
      case "previous", "following", "next", "same", "that", "corresponding", "preceding" ->
          pointing(i, sentence);
      default -> {
        TimeMention later = later(i, sentence);
        yield later == null ? point(i, sentence.end()) : later;
      }
    };
  }

  private @Nullable TimeMention point(int i, int limit) {
    return new PointReader(tokens, limit, published).at(i);
  }

  /** "since X": from the beginning of X to the article's date. */
  private @Nullable TimeMention since(int i, Sentence sentence) {
    if (i + 1 < sentence.end() && tokens.get(i + 1).is("then")) {
      return sinceThen(i);
    }
    int at = i + 1;
    while (at < sentence.end() && at < i + 7 && filler(tokens.get(at))) {
      at++;
    }
    if (at >= sentence.end() || published == null) {
      return null;
    }
    TimeMention point = point(at, sentence.end());
    if (point == null && tokens.get(at).is("year") && at > i + 2) {
      point = new TimeMention(at, at + 1, Period.year(published.getYear()), Precision.YEAR);
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

  private @Nullable TimeMention sinceThen(int i) {
    TimeMention base = told;
    if (base == null || published == null || base.period().from().isAfter(published)) {
      return null;
    }
    Period period = new Period(base.period().from(), published);
    return new TimeMention(i, i + 2, period, Precision.SINCE);
  }

  private static boolean filler(Token token) {
    return switch (token.lower()) {
      case "the", "start", "beginning", "of", "early", "in", "at", "on", "then", "back", "as" ->
          true;
      default -> false;
    };
  }

  /** "from X to Y", "between X and Y". */
  private @Nullable TimeMention span(int i, Sentence sentence) {
    boolean between = tokens.get(i).is("between");
    int at = i + 1;
    while (at < sentence.end() && at < i + 3 && filler(tokens.get(at))) {
      at++;
    }
    if (at >= sentence.end()) {
      return null;
    }
    TimeMention start = bound(at, sentence.end());
    if (start == null) {
      return between ? null : pointAfter(i, sentence);
    }
    int join = start.end();
    int limit = Math.min(sentence.end() - 1, join + 9);
    while (join < limit && !joins(tokens.get(join), between)) {
      join++;
    }
    if (join >= limit) {
      return null;
    }
    int to = join + 1;
    while (to < sentence.end() - 1
        && to < join + 5
        && (filler(tokens.get(to)) || tokens.get(to).is("end"))) {
      to++;
    }
    TimeMention end = bound(to, sentence.end());
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

  private @Nullable TimeMention pointAfter(int i, Sentence sentence) {
    return i + 1 < sentence.end() ? point(i + 1, sentence.end()) : null;
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

  private static boolean joins(Token token, boolean between) {
    return between
        ? token.is("and")
        : token.is("to") || token.is("until") || token.is("till") || token.is("through");
  }

  private @Nullable TimeMention bound(int at, int limit) {
    TimeMention point = point(at, limit);
    if (point != null) {
      return point;
    }
    int year = CalendarWords.year(tokens.get(at));
    return year == 0 ? null : new TimeMention(at, at + 1, Period.year(year), Precision.YEAR);
  }

  /** "two days later", "a year earlier", "the month before". */
  private @Nullable TimeMention later(int i, Sentence sentence) {
    int count = CalendarWords.small(tokens.get(i));
    boolean the = tokens.get(i).is("the");
    if ((count == 0 && !the) || i + 2 >= sentence.end()) {
      return null;
    }
    count = the ? 1 : count;
    String unit = tokens.get(i + 1).lower();
    boolean after = tokens.get(i + 2).is("later") || (the && tokens.get(i + 2).is("after"));
    boolean before =
        tokens.get(i + 2).is("earlier")
            || (tokens.get(i + 2).is("before")
                && !(i + 3 < sentence.end() && tokens.get(i + 3).isWord() && !the));
    if (!after && !before) {
      return null;
    }
    if (the
        && tokens.get(i + 2).is("before")
        && i + 3 < sentence.end()
        && tokens.get(i + 3).is("yesterday")) {
      return published == null ? null : day(i, i + 4, published.minusDays(2));
    }
    return moved(i, i + 3, unit, after ? count : -count);
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
      case "month", "months" -> monthMoved(first, end, by);
      case "year", "years" -> {
        if (base != null) {
          Period back = base.period().yearsBack(-by);
          yield new TimeMention(first, end, back, base.precision());
        }
        yield published == null
            ? null
            : new TimeMention(first, end, Period.year(published.getYear() + by), Precision.YEAR);
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

  private @Nullable TimeMention monthMoved(int first, int end, int by) {
    TimeMention base = told;
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

  /** "the previous month", "the following day", "the same period of last year", "that day". */
  private @Nullable TimeMention pointing(int i, Sentence sentence) {
    if (i + 1 >= sentence.end()) {
      return null;
    }
    String unit = tokens.get(i + 1).lower();
    TimeMention base = told;
    return switch (tokens.get(i).lower()) {
      case "previous", "preceding" -> moved(i, i + 2, unit, -1);
      case "following" -> moved(i, i + 2, unit, 1);
      case "next" -> {
        boolean day = unit.equals("day") && base != null && base.precision() == Precision.DAY;
        yield day ? moved(i, i + 2, unit, 1) : point(i, sentence.end());
      }
      default -> base == null ? null : same(i, unit, base, sentence);
    };
  }

  private @Nullable TimeMention same(int i, String unit, TimeMention base, Sentence sentence) {
    boolean calendar =
        unit.equals("day") || unit.equals("month") || unit.equals("year") || unit.equals("week");
    boolean period =
        unit.equals("period") || unit.equals("time") || unit.equals("span") || calendar;
    if (!period || (unit.equals("time") && !tokens.get(i).is("same"))) {
      return null;
    }
    int end = i + 2;
    for (int k = end; k < sentence.end() && k < end + 4; k++) {
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
    if (unit.equals("time")) {
      return null;
    }
    Period whole =
        switch (unit) {
          case "month" -> Period.month(YearMonth.from(base.period().from()));
          case "year" -> Period.year(base.period().from().getYear());
          case "week" -> Period.week(base.period().from());
          default -> base.period();
        };
    boolean year = unit.equals("year");
    return new TimeMention(
        i,
        end,
        unit.equals("day") ? base.period() : whole,
        year ? Precision.YEAR : base.precision());
  }

  private static TimeMention day(int first, int end, LocalDate day) {
    return new TimeMention(first, end, Period.day(day), Precision.DAY);
  }
}
