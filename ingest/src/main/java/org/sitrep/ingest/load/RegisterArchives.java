package org.sitrep.ingest.load;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FileHash;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.store.StoredFile;
import org.sitrep.ingest.store.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers the inbox's files that are not known yet, by the SHA-256 of their content. Each file is
 * registered for itself, so that a failure loses none and a repetition finds them known.
 */
final class RegisterArchives implements Tasklet {

  static final String STEP = "registerArchivesStep";

  private static final Logger LOG = LoggerFactory.getLogger(RegisterArchives.class);

  private record Known(long id, String file, String status) {}

  private final Stores stores;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final RejectedRows rejected;
  private final Clock clock;

  RegisterArchives(
      Stores stores,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      RejectedRows rejected,
      Clock clock) {
    this.stores = stores;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rejected = rejected;
    this.clock = clock;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    Object told = context.getStepContext().getJobParameters().get("inbox");
    if (told == null) {
      return RepeatStatus.FINISHED;
    }
    long run = contribution.getStepExecution().getJobExecutionId();
    List<String> unreadable = new ArrayList<>();
    for (StoredFile file : stores.in(told.toString())) {
      contribution.incrementReadCount();
      try {
        if (register(file, run)) {
          contribution.incrementWriteCount(1);
        } else {
          contribution.incrementFilterCount();
        }
      } catch (IOException e) {
        // Without its content it has no identity to be stored under; the next run sees it again.
        LOG.warn("cannot read {}, left in the inbox", file.name(), e);
        unreadable.add(file.name());
        contribution.incrementReadSkipCount();
      }
    }
    if (!unreadable.isEmpty()) {
      contribution.setExitStatus(
          ExitStatus.COMPLETED.addExitDescription("cannot be read: " + unreadable));
    }
    return RepeatStatus.FINISHED;
  }

  /** Registers one file; false where it is known. */
  private boolean register(StoredFile stored, long run) throws IOException {
    String file = stored.name();
    long bytes = stored.size();
    String sha256;
    @Nullable String format;
    try (FileBytes content = stored.open()) {
      sha256 = FileHash.sha256(content);
      content.seek(0);
      format = Archives.format(content).orElse(null);
    }
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              Optional<Known> known = known(sha256);
              if (known.isPresent()) {
                update(known.get(), file, format);
                return false;
              }
              long id = insert(sha256, file, bytes, format);
              if (format == null) {
                rejectFile(id, file, bytes, run);
              }
              return true;
            }));
  }

  private Optional<Known> known(String sha256) {
    return jdbc.sql("select id, file, status from archive where sha256 = ? for update")
        .param(sha256)
        .query(
            (row, number) ->
                new Known(row.getLong("id"), row.getString("file"), row.getString("status")))
        .optional();
  }

  /** A file that waits may have moved; one that failed may be of a format known by now. */
  private void update(Known known, String file, @Nullable String format) {
    if (known.status().equals("failed") && format != null) {
      jdbc.sql("update archive set status = 'registered', format = ?, file = ? where id = ?")
          .params(format, file, known.id())
          .update();
    } else if (known.status().equals("registered") && !known.file().equals(file)) {
      jdbc.sql("update archive set file = ? where id = ?").params(file, known.id()).update();
    }
  }

  private long insert(String sha256, String file, long bytes, @Nullable String format) {
    return jdbc.sql(
            """
            insert into archive (sha256, file, bytes, format, status, registered_at)
            values (?, ?, ?, ?, ?, ?)
            returning id
            """)
        .param(sha256)
        .param(file)
        .param(bytes)
        .param(format)
        .param(format == null ? "failed" : "registered")
        .param(Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  private void rejectFile(long archive, String file, long bytes, long run) {
    rejected.write(
        List.of(
            new RejectedRows.Row(
                archive,
                STEP,
                new Location("", 0, 0),
                RejectReason.UNKNOWN_FORMAT,
                bytes == 0
                    ? "the file %s is empty".formatted(file)
                    : "the file %s is in no known format".formatted(file),
                new byte[0],
                bytes)),
        run);
  }
}
