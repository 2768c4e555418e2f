package org.sitrep.ingest.load;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks a segment as loaded behind its last chunk, and behind the last segment the archive, after
 * its counts have been compared with the rows that are really there.
 */
final class ArchiveCompletion implements StepExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveCompletion.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final RejectedRows rejected;
  private final Clock clock;

  ArchiveCompletion(
      JdbcClient jdbc, TransactionTemplate transactions, RejectedRows rejected, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rejected = rejected;
    this.clock = clock;
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    if (step.getStatus() != BatchStatus.COMPLETED) {
      return step.getExitStatus();
    }
    try {
      LoadContext load = new LoadContext(step.getExecutionContext());
      transactions.executeWithoutResult(status -> complete(load, step));
      return step.getExitStatus();
    } catch (RuntimeException e) {
      // The library only logs what a listener throws.
      step.addFailureException(e);
      step.setStatus(BatchStatus.FAILED);
      return ExitStatus.FAILED.addExitDescription(e);
    }
  }

  private void complete(LoadContext load, StepExecution step) {
    RejectReason missing = load.missing();
    if (missing != null) {
      LOG.warn("{} is {}; it stays registered", load.file(), missing.code());
      rejectFile(load, missing, step.getJobExecutionId());
      return;
    }
    LoadCounts counts = load.counts();
    if (load.records() != counts.records()) {
      throw new IllegalStateException(
          "%s: %d records were read, counted as %s".formatted(load.file(), load.records(), counts));
    }
    // Segments that end at the same time must see each other.
    jdbc.sql("select id from archive where id = ? for update")
        .param(load.archive())
        .query(Long.class)
        .single();
    Segment segment = load.segment();
    jdbc.sql(
            """
            insert into archive_segment (archive_id, number, from_byte, to_byte, loaded_at, articles,
              filtered, rejected)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (archive_id, number) do update
            set loaded_at = excluded.loaded_at, articles = excluded.articles,
              filtered = excluded.filtered, rejected = excluded.rejected
            """)
        .params(
            load.archive(),
            segment.number(),
            segment.from(),
            segment.to(),
            Timestamp.from(clock.instant()),
            counts.articles(),
            counts.filtered(),
            counts.rejected())
        .update();
    if (count(
            "select count(*) from archive_segment where loaded_at is null and archive_id = ?",
            load.archive())
        == 0) {
      complete(load.archive(), load.file());
    }
  }

  private void complete(long archive, String file) {
    // An archive that was read again: what this reading did not reject is no longer rejected.
    jdbc.sql(
            """
            delete from rejected_record r using archive a
             where a.id = r.archive_id and a.id = ? and r.step = ? and r.job_execution_id <= a.requeued_after
            """)
        .params(archive, LoadStepConfiguration.STEP)
        .update();
    boolean again =
        count("select count(*) from archive where requeued_after is not null and id = ?", archive)
            > 0;
    LoadCounts counts =
        jdbc.sql(
                """
                select sum(articles) as articles, sum(filtered) as filtered, sum(rejected) as rejected
                  from archive_segment where archive_id = ?
                """)
            .param(archive)
            .query(
                (row, number) ->
                    new LoadCounts(
                        row.getLong("articles"), row.getLong("filtered"), row.getLong("rejected")))
            .single();
    LoadCounts stored =
        new LoadCounts(
            count("select count(*) from article where archive_id = ?", archive),
            counts.filtered(),
            count(
                "select count(*) from rejected_record where step = '%s' and archive_id = ?"
                    .formatted(LoadStepConfiguration.STEP),
                archive));
    // Articles of an earlier reading stay, also where this one would not take them.
    boolean ties =
        again
            ? stored.rejected() == counts.rejected() && stored.articles() >= counts.articles()
            : stored.equals(counts);
    if (!ties) {
      throw new IllegalStateException(
          "%s: its records were counted as %s, stored as %s".formatted(file, counts, stored));
    }
    jdbc.sql(
            """
            update archive set status = 'loaded', loaded_at = ?, records = ?, articles = ?,
              filtered = ?, rejected = ?
            where id = ?
            """)
        .params(
            Timestamp.from(clock.instant()),
            counts.records(),
            stored.articles(),
            counts.filtered(),
            counts.rejected(),
            archive)
        .update();
    jdbc.sql("delete from rejected_record where archive_id = ? and step = ?")
        .params(archive, RegisterArchives.STEP)
        .update();
  }

  private long count(String sql, long archive) {
    return jdbc.sql(sql).param(archive).query(Long.class).single();
  }

  private void rejectFile(LoadContext load, RejectReason reason, long run) {
    rejected.write(
        List.of(
            new RejectedRows.Row(
                load.archive(),
                RegisterArchives.STEP,
                new Location("", 0, 0),
                reason,
                "%s: %s".formatted(reason.code(), load.file()),
                new byte[0],
                load.bytes())),
        run);
  }
}
