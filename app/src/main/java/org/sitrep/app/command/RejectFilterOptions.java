package org.sitrep.app.command;

import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.RejectFilter;
import picocli.CommandLine.Option;

/** Which rejected records are meant. */
final class RejectFilterOptions {

  @Option(names = "--run", paramLabel = "RUN", description = "Only those of one run.")
  private @Nullable Long run;

  @Option(
      names = "--archive",
      paramLabel = "N",
      description = "Only those of one archive, by its number.")
  private @Nullable Long archive;

  @Option(names = "--reason", paramLabel = "CODE", description = "Only those with one reason.")
  private @Nullable String reason;

  /** As a filter, of one record where its number is given. */
  RejectFilter filter(@Nullable Long id) {
    return new RejectFilter(id, run, archive, reason);
  }
}
