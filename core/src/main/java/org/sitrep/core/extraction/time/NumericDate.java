package org.sitrep.core.extraction.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads dates in digits alone: "2024-04-05", "05/04/2024", "5.4.2024". */
final class NumericDate {

  private static final int LONGEST = 10;

  private NumericDate() {}

  /** The date at a token, or null. */
  static @Nullable TimeMention at(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    if (text.length() > LONGEST || text.length() < 8) {
      return null;
    }
    try {
      LocalDate day =
          text.length() == LONGEST && text.charAt(4) == '-' && text.charAt(7) == '-'
              ? LocalDate.parse(text)
              : dayFirst(text);
      return day == null ? null : new TimeMention(i, i + 1, Period.day(day), Precision.DAY);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day comes first, unless the second number can be no month. */
  private static @Nullable LocalDate dayFirst(String text) {
    char mark = text.indexOf('/') > 0 ? '/' : '.';
    int first = text.indexOf(mark);
    int second = text.indexOf(mark, first + 1);
    if (first < 1 || second < 0 || second != text.length() - 5) {
      return null;
    }
    int one = number(text, 0, first);
    int two = number(text, first + 1, second);
    int year = number(text, second + 1, text.length());
    if (one < 1 || two < 1 || year < 1900 || year > 2100) {
      return null;
    }
    return two > 12 ? LocalDate.of(year, one, two) : LocalDate.of(year, two, one);
  }

  /** The number between two places of a text, or 0. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
