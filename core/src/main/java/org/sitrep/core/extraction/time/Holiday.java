package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** A feast of one date: "New Year's Eve", "Christmas Day". */
record Holiday(MonthDay date, int words) {

  /** The feast named at a token, or null. */
  static @Nullable Holiday at(List<Token> tokens, int i, int limit) {
    Token token = tokens.get(i);
    if (!token.capitalised() || i + 1 >= limit) {
      return null;
    }
    if (token.is("christmas")) {
      return christmas(tokens.get(i + 1));
    }
    boolean year = token.is("new") && i + 3 < limit && tokens.get(i + 1).is("year");
    if (!year || !tokens.get(i + 2).isPossessive()) {
      return null;
    }
    return switch (tokens.get(i + 3).lower()) {
      case "eve" -> new Holiday(MonthDay.of(12, 31), 4);
      case "day" -> new Holiday(MonthDay.of(1, 1), 4);
      default -> null;
    };
  }

  private static @Nullable Holiday christmas(Token next) {
    return switch (next.lower()) {
      case "day" -> new Holiday(MonthDay.of(12, 25), 2);
      case "eve" -> new Holiday(MonthDay.of(12, 24), 2);
      default -> null;
    };
  }

  /** The last one on or before a day. */
  TimeMention before(int first, LocalDate today) {
    LocalDate day = date.atYear(today.getYear());
    LocalDate last = day.isAfter(today) ? day.minusYears(1) : day;
    return new TimeMention(first, first + words, Period.day(last), Precision.DAY);
  }
}
