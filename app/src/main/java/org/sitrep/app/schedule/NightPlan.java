package org.sitrep.app.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When nights begin and what they do.
 *
 * @param at time of day
 * @param zone time zone of that time and of the business dates
 * @param inbox where archives are, as a job takes it
 * @param late how long a night may take before somebody is told
 */
public record NightPlan(LocalTime at, ZoneId zone, String inbox, Duration late) {

  /** Nights that are caught up at most; what is older was left on purpose. */
  private static final int MOST = 31;

  /** Once a day, also on days of 23 and 25 hours; a time that a day leaves out comes later. */
  Schedule schedule() {
    return new Daily(zone, at);
  }

  /** The newest date whose night is to have begun. */
  LocalDate newest(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime begin = local.toLocalDate().atTime(at).atZone(zone);
    return local.isBefore(begin) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
  }

  /**
   * The dates whose nights are due, in order.
   *
   * @param last the newest date whose night is complete, or null
   */
  List<LocalDate> due(@Nullable LocalDate last, Instant now) {
    LocalDate newest = newest(now);
    LocalDate first = last == null ? newest : last.plusDays(1);
    if (first.isBefore(newest.minusDays(MOST - 1L))) {
      first = newest.minusDays(MOST - 1L);
    }
    return first.isAfter(newest) ? List.of() : first.datesUntil(newest.plusDays(1)).toList();
  }
}
