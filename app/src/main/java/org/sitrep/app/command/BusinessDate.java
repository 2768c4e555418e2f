package org.sitrep.app.command;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The date that a run is for. */
final class BusinessDate {

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Business date of the run (default: today).")
  private @Nullable LocalDate date;

  LocalDate in(Session session) {
    return date == null ? LocalDate.now(session.bean(Clock.class)) : date;
  }
}
