package org.sitrep.core.extraction.time;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.PartialDate;

/**
 * Words of time in a text and what they mean.
 *
 * @param first index of the first token
 * @param end the index after the last token
 * @param period the days
 * @param precision how exact the words are
 */
public record TimeMention(int first, int end, Period period, Precision precision) {

  /** How exact words of time are. */
  public enum Precision {
    /** One day. */
    DAY,
    /** A few days told by their dates, or a weekend. */
    DAYS,
    /** A week, a number of past days, or another span that names no calendar unit. */
    SPAN,
    /** A calendar month, or a part of one. */
    MONTH,
    /** A calendar year, or a part of one. */
    YEAR,
    /** From a point in time to the article's date. */
    SINCE
  }

  /**
   * The date of an act told with these words: its day, the first of several days, its month or
   * year, or null where the words are vaguer.
   */
  public @Nullable PartialDate partialDate() {
    return switch (precision) {
      case DAY, DAYS -> PartialDate.of(period.from());
      case MONTH -> new PartialDate(period.from().getYear(), period.from().getMonthValue(), null);
      case YEAR -> new PartialDate(period.from().getYear(), null, null);
      case SPAN, SINCE -> null;
    };
  }
}
