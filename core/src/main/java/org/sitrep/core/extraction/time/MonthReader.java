package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads a month's name with its year, as a whole or as a part. */
final class MonthReader {

  private final List<Token> tokens;
  private final int limit;
  private final @Nullable LocalDate published;

  MonthReader(List<Token> tokens, int limit, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.limit = limit;
    this.published = published;
  }

  /** The month named at a token, the words of time beginning at {@code first}. */
  @Nullable TimeMention at(int first, int i, int month) {
    if (!sure(i)) {
      return null;
    }
    int at = i + 1;
    if (at < limit && (tokens.get(at).text().equals(",") || tokens.get(at).is("of"))) {
      at++;
    }
    int year = at < limit ? CalendarWords.year(tokens.get(at)) : 0;
    int end = at + 1;
    if (year == 0) {
      at = i + 1;
      at += at < limit && tokens.get(at).is("of") ? 1 : 0;
      year = relativeYear(tokens, at, limit, published);
      end = at + 2;
    }
    if (year == 0) {
      LocalDate today = published;
      if (today == null) {
        return null;
      }
      end = i + 1;
      year = month > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
      boolean next = i > 0 && tokens.get(i - 1).is("next");
      if (next || (year < today.getYear() && Tense.future(tokens, i))) {
        year = month > today.getMonthValue() ? today.getYear() : today.getYear() + 1;
      } else if (i > 0 && tokens.get(i - 1).is("last") && month == today.getMonthValue()) {
        year--;
      }
    }
    YearMonth whole = YearMonth.of(year, month);
    TimeMention both = withNext(first, i, whole);
    return both == null ? new TimeMention(first, end, Period.month(whole), Precision.MONTH) : both;
  }

  /** "March and April last year". */
  private @Nullable TimeMention withNext(int first, int i, YearMonth from) {
    int next =
        i + 2 < limit && tokens.get(i + 1).is("and") ? CalendarWords.month(tokens.get(i + 2)) : 0;
    if (next == 0 || next != from.getMonthValue() % 12 + 1) {
      return null;
    }
    TimeMention last = at(i + 2, i + 2, next);
    if (last == null || last.period().oneDay()) {
      return null;
    }
    YearMonth to = YearMonth.from(last.period().from());
    Period period = new Period(to.minusMonths(1).atDay(1), to.atEndOfMonth());
    return new TimeMention(first, last.end(), period, Precision.MONTH);
  }

  /** The year of "last year", "this year" or "the previous year" at a token, or 0. */
  static int relativeYear(List<Token> tokens, int at, int limit, @Nullable LocalDate published) {
    if (published == null || at + 1 >= limit || !tokens.get(at + 1).is("year")) {
      return 0;
    }
    return switch (tokens.get(at).lower()) {
      case "this" -> published.getYear();
      case "last" -> published.getYear() - 1;
      case "next" -> published.getYear() + 1;
      default -> 0;
    };
  }

  /** "March was the deadliest month", "May saw 20 attacks". */
  private boolean told(int i) {
    return i + 1 < limit
        && !(i > 0 && tokens.get(i - 1).is("the"))
        && switch (tokens.get(i + 1).lower()) {
          case "saw", "was", "brought", "alone" -> true;
          default -> false;
        };
  }

  /** Some months' names are also words and names: "May", "March", "August", "April". */
  private boolean sure(int i) {
    String word = tokens.get(i).lower();
    boolean shortForm = word.length() == 3 && !word.equals("may");
    boolean doubtful =
        word.equals("may")
            || word.equals("march")
            || word.equals("mar")
            || word.equals("august")
            || word.equals("april")
            || word.equals("june")
            || shortForm;
    if (!doubtful) {
      return true;
    }
    boolean yearNext = i + 1 < limit && CalendarWords.year(tokens.get(i + 1)) != 0;
    if (yearNext || shortForm) {
      return yearNext;
    }
    if (word.equals("april") || word.equals("june") || word.equals("august")) {
      return true;
    }
    if (told(i)) {
      return true;
    }
    return i > 0
        && switch (tokens.get(i - 1).lower()) {
          case "in",
              "of",
              "since",
              "last",
              "this",
              "early",
              "mid",
              "late",
              "until",
              "from",
              "to",
              "by",
              "and",
              "during",
              "between",
              "through",
              "for",
              "next",
              "till",
              "each",
              "every",
              "as" ->
              true;
          default -> i + 2 < limit && tokens.get(i + 2).is("year");
        };
  }
}
