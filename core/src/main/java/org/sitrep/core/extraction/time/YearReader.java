package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads years in digits, where a word before or behind them says that they are years. */
final class YearReader {

  private final List<Token> tokens;
  private final int limit;
  private final @Nullable LocalDate published;

  YearReader(List<Token> tokens, int limit, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.limit = limit;
    this.published = published;
  }

  /** "in 2023", "during 2023", "the whole of 2021": the mention is the year alone. */
  @Nullable TimeMention at(int i) {
    boolean preposition =
        switch (tokens.get(i).lower()) {
          case "in",
              "during",
              "of",
              "throughout",
              "through",
              "for",
              "year",
              "than",
              "against",
              "calendar",
              "with",
              "over",
              "by" ->
              true;
          default -> false;
        };
    if (i + 1 >= limit || (!preposition && !figure(i))) {
      return null;
    }
    TimeMention years = years(i + 1);
    if (years != null) {
      return years;
    }
    int year = CalendarWords.year(tokens.get(i + 1));
    if (year == 0
        || (i + 2 < limit && tokens.get(i + 2).isWord() && PointReader.plural(tokens.get(i + 2)))) {
      return null;
    }
    Period whole = Period.year(year);
    boolean unfinished = published != null && published.getYear() == year && !whole.oneDay();
    Period known = unfinished && published != null ? new Period(whole.from(), published) : whole;
    return new TimeMention(i + 1, i + 2, known, Precision.YEAR);
  }

  /** "2022-23", "2022 and 2023". */
  private @Nullable TimeMention years(int i) {
    Token token = tokens.get(i);
    String text = token.text();
    int first = 0;
    int last = 0;
    int end = i + 1;
    List<Token> parts = token.hyphenated() ? token.parts() : List.of();
    if (parts.size() == 2 && text.length() <= 9) {
      first = CalendarWords.year(parts.getFirst());
      String second = parts.getLast().text();
      boolean twoDigits = second.length() == 2 && parts.getLast().isNumber();
      last =
          twoDigits && first != 0
              ? first / 100 * 100 + CalendarWords.small(parts.getLast())
              : CalendarWords.year(parts.getLast());
    } else if (i + 2 < limit && tokens.get(i + 1).is("and")) {
      first = CalendarWords.year(token);
      last = CalendarWords.year(tokens.get(i + 2));
      end = i + 3;
    }
    if (first == 0 || last <= first) {
      return null;
    }
    Period period = new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    return new TimeMention(i, end, period, Precision.YEAR);
  }

  /** "the 2018 figure", "its 2019 total": the year that a number is of. */
  private boolean figure(int i) {
    boolean before = tokens.get(i).is("the") || tokens.get(i).is("its") || tokens.get(i).is("from");
    return before
        && i + 2 < limit
        && switch (tokens.get(i + 2).lower()) {
          case "figure", "figures", "total", "tally", "toll", "count", "level", "number" -> true;
          default -> false;
        };
  }
}
