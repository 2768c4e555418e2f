package org.sitrep.ingest.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import org.sitrep.core.article.FileHash;
import org.sitrep.ingest.archive.sheet.SheetLimits;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a workbook once to its end before anything is taken of it, and registers it. */
final class OpenWorkbook implements Tasklet {

  private final JdbcClient jdbc;
  private final SheetLimits limits;
  private final Clock clock;

  OpenWorkbook(JdbcClient jdbc, SheetLimits limits, Clock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    ReviewParameters asked = ReviewParameters.of(context.getStepContext().getJobParameters());
    Path file = asked.file();
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no file");
    }
    if (!FileHash.sha256(file).equals(asked.sha256())) {
      throw new IOException(file + " is not the file any more that was given: import it again");
    }
    try (ReviewRows rows = ReviewRows.open(file, limits)) {
      while (rows.next() != null) {
        contribution.incrementReadCount();
      }
      if (rows.sheets() == 0) {
        throw new IOException(
            file
                + " is no workbook for decisions: no sheet has the columns Decision and Fact key, or"
                + " Same as incident and Incident key");
      }
    }
    jdbc.sql(
            """
            insert into archive (sha256, file, bytes, format, status, registered_at, loaded_at)
            values (?, ?, ?, 'decisions', 'imported', ?, ?)
            on conflict (sha256) do nothing
            """)
        .params(
            asked.sha256(),
            file.toString(),
            Files.size(file),
            Timestamp.from(clock.instant()),
            Timestamp.from(clock.instant()))
        .update();
    return RepeatStatus.FINISHED;
  }
}
