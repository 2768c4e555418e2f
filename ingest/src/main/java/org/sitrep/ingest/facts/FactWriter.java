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
    mark(List.copyOf(chunk.getItems()), touched);
    jdbc.update(
        """
        delete from rejected_record r using unnest(?::bigint[], ?::bigint[]) n (archive, ordinal)
         where r.archive_id = n.archive and r.step = ? and r.ordinal = n.ordinal
        """,
        coded.stream().map(one -> one.article().archive()).toArray(Long[]::new),
        coded.stream().map(one -> one.article().at().ordinal()).toArray(Long[]::new),
        FactsStepConfiguration.STEP);
    rejected.write(failed.stream().map(this::row).toList(), step.getJobExecutionId());
    progress.advance(FactsStepConfiguration.STEP, chunk.size());
  }

  /**
   * An article's own row tells by which coder it was tried, and that what was joined is no more.
   */
  private void mark(List<CodingOutcome> outcomes, Set<Long> touched) {
    jdbc.update(
        """
        update article a set coder_version = ?, coded_at = case when n.coded then cast(? as timestamptz) end,
          facts_linked = facts_linked and not n.touched
          from unnest(?::bigint[], ?::boolean[], ?::boolean[]) n (id, coded, touched)
         where a.id = n.id
        """,
        coderVersion,
        Timestamp.from(clock.instant()),
        outcomes.stream().map(outcome -> outcome.article().id()).toArray(Long[]::new),
        outcomes.stream().map(CodingOutcome.Coded.class::isInstance).toArray(Boolean[]::new),
        outcomes.stream()
            .map(outcome -> touched.contains(outcome.article().id()))
            .toArray(Boolean[]::new));
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
