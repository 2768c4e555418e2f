package org.sitrep.reports.window;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of which the stored articles can tell.
 *
 * @param first the day of the earliest article, null without any
 * @param last the day of the latest article, null without any
 */
public record Told(@Nullable LocalDate first, @Nullable LocalDate last) {

  /** What part of the days lies outside, in words; null where all of them lie within. */
  public @Nullable String missing(Window days) {
    if (first == null || last == null || first.isAfter(days.to()) || last.isBefore(days.from())) {
      return "no articles of these days";
    }
    boolean late = first.isAfter(days.from());
    boolean early = last.isBefore(days.to());
    if (late && early) {
      return "articles only " + first + " to " + last;
    }
    if (late) {
      return "articles only from " + first;
    }
    return early ? "articles only to " + last : null;
  }
}
