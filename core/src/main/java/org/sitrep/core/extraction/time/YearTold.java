package org.sitrep.core.extraction.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/**
 * Gives dates without a year the year that a text has told: that of a date before them in their
 * sentence ("on 22 March 2024 and on 3 January"), else that of an annual report.
 */
final class YearTold {

  /** Days within which a date is that of the report itself. */
  private static final int RECENT = 14;

  private static final int YEAR = 360;

  private final List<Token> tokens;
  private final @Nullable LocalDate published;
  private int report;

  YearTold(List<Token> tokens, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.published = published;
  }

  /** Remembers the year that a headline tells, where it is over. */
  void titled(TimeMention mention) {
    LocalDate from = mention.period().from();
    boolean over = published != null && from.getYear() < published.getYear();
    boolean year = mention.precision() == Precision.YEAR && mention.period().days() > 360;
    report = over && year ? from.getYear() : report;
  }

  /** A date of the year that was told, or the date as it was read. */
  TimeMention of(TimeMention mention, List<TimeMention> before) {
    LocalDate today = published;
    if (part(mention)) {
      return moved(mention);
    }
    boolean date = mention.precision() == Precision.DAY || mention.precision() == Precision.MONTH;
    if (today == null || !date || !named(mention)) {
      return mention;
    }
    LocalDate from = mention.period().from();
    if (from.getYear() == today.getYear() && report == today.getYear() - 1) {
      boolean recent = from.isAfter(today.minusDays(RECENT)) && mention.period().oneDay();
      return recent || from.isAfter(today) ? mention : moved(mention, report);
    }
    TimeMention last = before.isEmpty() ? null : before.getLast();
    boolean joined = last != null && dated(last) && joined(last.end(), mention.first());
    return joined && last != null ? moved(mention, last.period().from().getYear()) : mention;
  }

  /** Whether an annual report tells a part of its year: "the first quarter was the calmest". */
  private boolean part(TimeMention mention) {
    boolean part = mention.precision() == Precision.YEAR && mention.period().days() < YEAR;
    boolean now = published != null && report == published.getYear() - 1;
    if (!part || !now || mention.period().from().getYear() == report) {
      return false;
    }
    Token last = tokens.get(mention.end() - 1);
    Token first = tokens.get(mention.first());
    boolean named = last.is("quarter") || last.is("half") || last.is("months");
    return named && !first.is("this") && !first.is("current");
  }

  private TimeMention moved(TimeMention mention) {
    Period period = mention.period().yearsBack(mention.period().from().getYear() - report);
    return new TimeMention(mention.first(), mention.end(), period, mention.precision());
  }

  /** Whether a month is named without a year. */
  private boolean named(TimeMention mention) {
    boolean month = false;
    for (int i = mention.first(); i < mention.end(); i++) {
      month |= CalendarWords.month(tokens.get(i)) != 0;
      if (CalendarWords.year(tokens.get(i)) != 0 || tokens.get(i).is("year")) {
        return false;
      }
    }
    return month;
  }

  private boolean dated(TimeMention mention) {
    boolean date = mention.precision() == Precision.DAY || mention.precision() == Precision.MONTH;
    return date && CalendarWords.year(tokens.get(mention.end() - 1)) != 0;
  }

  /** Whether a clause goes on from one date to the next. */
  private boolean joined(int from, int to) {
    boolean open = true;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.text().equals(";")) {
        return false;
      }
      open = token.text().equals(",") ? tokens.get(i + 1).is("and") : open;
    }
    return open;
  }

  private static TimeMention moved(TimeMention mention, int year) {
    try {
      LocalDate from = mention.period().from();
      Period period =
          mention.precision() == Precision.MONTH
              ? Period.month(YearMonth.of(year, from.getMonthValue()))
              : Period.day(LocalDate.of(year, from.getMonthValue(), from.getDayOfMonth()));
      return new TimeMention(mention.first(), mention.end(), period, mention.precision());
    } catch (DateTimeException e) {
      return mention;
    }
  }
}
