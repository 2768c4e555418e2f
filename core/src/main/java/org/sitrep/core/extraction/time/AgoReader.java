package org.sitrep.core.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads "three days ago", "two Sundays ago", "(it has been) 100 days since (gunmen came)". */
final class AgoReader {

  private final List<Token> tokens;
  private final int limit;
  private final LocalDate today;

  AgoReader(List<Token> tokens, int limit, LocalDate today) {
    this.tokens = tokens;
    this.limit = limit;
    this.today = today;
  }

  @Nullable TimeMention at(int i) {
    if (i + 2 >= limit) {
      return null;
    }
    Token word = tokens.get(i + 2);
    int count = CalendarWords.small(tokens.get(i));
    if (count == 0 || !(word.is("ago") || word.is("back") || since(i))) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "day", "days" -> day(i, i + 3, today.minusDays(count));
      case "week", "weeks" ->
          new TimeMention(i, i + 3, Period.week(today.minusWeeks(count)), Precision.SPAN);
      case "month", "months" -> {
        Period month = Period.month(YearMonth.from(today).minusMonths(count));
        yield new TimeMention(i, i + 3, month, Precision.MONTH);
      }
      case "decade", "decades" ->
          new TimeMention(i, i + 3, Period.year(today.getYear() - 10 * count), Precision.YEAR);
      case "year", "years" -> {
        boolean now = i + 3 < limit && tokens.get(i + 3).is("today");
        yield now
            ? day(i, i + 4, today.minusYears(count))
            : new TimeMention(i, i + 3, Period.year(today.getYear() - count), Precision.YEAR);
      }
      default -> weekday(i, count);
    };
  }

  /** "two Sundays ago". */
  private @Nullable TimeMention weekday(int i, int count) {
    Token token = tokens.get(i + 1);
    String name = token.lower();
    if (!token.capitalised() || !name.endsWith("days")) {
      return null;
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name.equals(day.name().toLowerCase(Locale.ROOT) + "s")) {
        LocalDate last = today.with(TemporalAdjusters.previousOrSame(day));
        return day(i, i + 3, last.minusWeeks(count - 1L));
      }
    }
    return null;
  }

  /** "it has been 100 days since", "two weeks have passed since": what follows was then. */
  private boolean since(int i) {
    Token before = i == 0 ? null : tokens.get(i - 1);
    boolean been = before != null && (before.is("been") || before.is("is"));
    return been && tokens.get(i + 2).is("since");
  }

  private static TimeMention day(int first, int end, LocalDate day) {
    return new TimeMention(first, end, Period.day(day), Precision.DAY);
  }
}
