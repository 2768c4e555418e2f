package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/**
 * A feast: "New Year's Eve", "Christmas Day", "Palm Sunday".
 *
 * @param in its day in a year
 * @param words how many words name it
 */
record Holiday(IntFunction<LocalDate> in, int words) {

  /** The feast named at a token, or null. */
  static @Nullable Holiday at(List<Token> tokens, int i, int limit) {
    Token token = tokens.get(i);
    if (!token.capitalised() || i + 1 >= limit) {
      return null;
    }
    Token next = tokens.get(i + 1);
    Holiday feast =
        switch (token.lower()) {
          case "christmas" -> christmas(next);
          case "palm" -> next.is("sunday") ? easter(-7) : null;
          case "maundy" -> next.is("thursday") ? easter(-3) : null;
          case "good" -> next.is("friday") ? easter(-2) : null;
          case "easter" -> next.is("sunday") ? easter(0) : next.is("monday") ? easter(1) : null;
          default -> null;
        };
    boolean year = token.is("new") && i + 3 < limit && next.is("year");
    if (!year || !tokens.get(i + 2).isPossessive()) {
      return feast;
    }
    return switch (tokens.get(i + 3).lower()) {
      case "eve" -> of(MonthDay.of(12, 31), 4);
      case "day" -> of(MonthDay.of(1, 1), 4);
      default -> null;
    };
  }

  private static Holiday of(MonthDay date, int words) {
    return new Holiday(date::atYear, words);
  }

  private static @Nullable Holiday christmas(Token next) {
    return switch (next.lower()) {
      case "day" -> of(MonthDay.of(12, 25), 2);
      case "eve" -> of(MonthDay.of(12, 24), 2);
      default -> null;
    };
  }

  private static Holiday easter(int days) {
    return new Holiday(year -> easterSunday(year).plusDays(days), 2);
  }

  /** Easter of the Gregorian calendar, by Gauss. */
  private static LocalDate easterSunday(int year) {
    int century = year / 100;
    int golden = year % 19;
    int moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    int full = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
    int sunday = full - (year + year / 4 + full + 2 - century + century / 4) % 7;
    return LocalDate.of(year, 3, 28).plusDays(sunday);
  }

  /**
   * The last one on or before a day, or the one of the year that is told right before or behind.
   */
  TimeMention told(List<Token> tokens, int first, int limit, LocalDate today) {
    int end = first + words;
    int before = first > 0 ? year(tokens.get(first - 1)) : 0;
    int of = end < limit && (tokens.get(end).is("of") || tokens.get(end).is("in")) ? end + 1 : end;
    int behind = before == 0 && of < limit ? year(tokens.get(of)) : 0;
    int to = behind == 0 ? end : of + 1;
    LocalDate day = in.apply(before + behind == 0 ? today.getYear() : before + behind);
    boolean future = before + behind == 0 && day.isAfter(today);
    LocalDate last = future ? in.apply(today.getYear() - 1) : day;
    return new TimeMention(first, to, Period.day(last), Precision.DAY);
  }

  private static int year(Token token) {
    String text = token.text();
    boolean digits = text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int year = digits ? Integer.parseInt(text) : 0;
    return year >= 1900 && year < 2100 ? year : 0;
  }
}
