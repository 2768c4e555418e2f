package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads spans that end on the article's date: "past two weeks", "previous 24 hours". */
final class PastSpanReader {

  private final List<Token> tokens;
  private final int limit;
  private final LocalDate today;

  PastSpanReader(List<Token> tokens, int limit, LocalDate today) {
    this.tokens = tokens;
    this.limit = limit;
    this.today = today;
  }

  /** "the previous 24 hours". */
  @Nullable TimeMention hours(int i) {
    boolean hours = i + 2 < limit && tokens.get(i + 2).is("hours");
    return hours ? pastSpan(i, i + 1) : null;
  }

  /** "past week", "past two weeks", "last 24 hours": ends on the article's date. */
  @Nullable TimeMention pastSpan(int i, int at) {
    if (at >= limit) {
      return null;
    }
    int count = tokens.get(at).hyphenated() ? 0 : CalendarWords.small(tokens.get(at));
    int unit = count == 0 ? at : at + 1;
    if (unit >= limit) {
      return null;
    }
    LocalDate from = back(tokens.get(unit).lower(), Math.max(count, 1), count == 0);
    if (from == null) {
      return null;
    }
    return new TimeMention(i, unit + 1, new Period(from, today), Precision.SPAN);
  }

  private @Nullable LocalDate back(String unit, int count, boolean single) {
    return switch (unit) {
      case "hours" -> today.minusDays(Math.max(1, (count + 12) / 24));
      case "days" -> single ? null : today.minusDays(count - 1L);
      case "day" -> today.minusDays(1);
      case "week", "weeks" ->
          single && unit.equals("weeks") ? null : today.minusWeeks(count).plusDays(1);
      case "month", "months" ->
          single && unit.equals("months") ? null : today.minusMonths(count).plusDays(1);
      case "year", "years" ->
          single && unit.equals("years") ? null : today.minusYears(count).plusDays(1);
      case "fortnight" -> today.minusDays(13);
      case "decade" -> today.minusYears(10).plusDays(1);
      default -> null;
    };
  }
}
