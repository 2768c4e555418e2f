package org.sitrep.app.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a night that does not go well.
 *
 * @param what the code "failed" or "late"
 * @param date business date
 * @param run number of the run, or null where none has begun
 * @param reason why, in one line
 * @param link the run's page on the console, or null
 */
public record Alarm(
    String what, LocalDate date, @Nullable Long run, String reason, @Nullable String link) {

  /** In one line. */
  public String subject() {
    return "sitrep: the night of " + date + " " + (what.equals("late") ? "is late" : "has " + what);
  }

  /** All of it as text. */
  public String text() {
    return subject()
        + "\n\n"
        + (run == null ? "" : "run " + run + ": ")
        + reason
        + "\n"
        + (link == null ? "" : link + "\n");
  }
}
