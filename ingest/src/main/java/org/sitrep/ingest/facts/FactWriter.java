package org.sitrep.ingest.facts;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sitrep.core.job.Progress;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.load.RejectedRows;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the facts of a chunk's articles in place of those that earlier coders found in them. Only
 * an article whose facts moved is to be joined with others again; one that cannot be coded keeps
 * what it has.
 */
class FactWriter implements ItemWriter<CodingOutcome> {

  private final JdbcTemplate jdbc;
  private final FactRows facts;
  private final RejectedRows rejected;
  private final String coderVersion;
  private final int keptBytes;
  private final StepExecution step;
  private final Progress progress;
  private final Clock clock;

  FactWriter(
      JdbcTemplate jdbc,
      FactRows facts,
      RejectedRows rejected,
      String coderVersion,
      int keptBytes,
      StepExecution step,
      Progress progress,
      Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.rejected = rejected;
    this.coderVersion = coderVersion;
    this.keptBytes = keptBytes;
    this.step = step;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public void write(Chunk<? extends CodingOutcome> chunk) {
    List<CodingOutcome.Coded> coded = new ArrayList<>();
    List<CodingOutcome.Failed> failed = new ArrayList<>();
    for (CodingOutcome outcome : chunk) {
      switch (outcome) {
        case CodingOutcome.Coded one -> coded.add(one);
        case CodingOutcome.Failed one -> failed.add(one);
      }
    }
    Set<Long> touched = facts.write(coded, coderVersion);
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(
        "update article set coder_version = ?, coded_at = ?, facts_linked = facts_linked and ?"
            + " where id = ?",
        List.copyOf(chunk.getItems()),
        chunk.size(),
        (statement, outcome) -> {
          statement.setString(1, coderVersion);
          statement.setTimestamp(2, outcome instanceof CodingOutcome.Coded ? now : null);
          statement.setBoolean(3, !touched.contains(outcome.article().id()));
          statement.setLong(4, outcome.article().id());
        });
    jdbc.batchUpdate(
        "delete from rejected_record where archive_id = ? and step = ? and ordinal = ?",
        coded,
        chunk.size(),
        (statement, one) -> {
          statement.setLong(1, one.article().archive());
          statement.setString(2, FactsStepConfiguration.STEP);
          statement.setLong(3, one.article().at().ordinal());
        });
    rejected.write(failed.stream().map(this::row).toList(), step.getJobExecutionId());
    progress.advance(FactsStepConfiguration.STEP, chunk.size());
  }

  private RejectedRows.Row row(CodingOutcome.Failed failed) {
    byte[] text = failed.article().text().whole().getBytes(StandardCharsets.UTF_8);
    return new RejectedRows.Row(
        failed.article().archive(),
        FactsStepConfiguration.STEP,
        failed.article().at(),
        RejectReason.INTERNAL_ERROR,
        "coder %s: %s".formatted(coderVersion, failed.why()),
        Arrays.copyOf(text, Math.min(text.length, keptBytes)),
        text.length);
  }
}
