package org.sitrep.ingest.load;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of rejected records. Rows are written in the transaction of the chunk that rejects
 * them: what is rolled back is met again on restart, so that a row stands for a record that is
 * neither loaded nor lost.
 */
public final class RejectedRows {

  /**
   * One rejected record.
   *
   * @param archive id of its archive
   * @param step the step that rejects it
   * @param at where it stands
   * @param reason why, as a code
   * @param detail why, with the offending value
   * @param raw its first bytes
   * @param rawLength its full length in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  public record Row(
      long archive,
      String step,
      Location at,
      RejectReason reason,
      String detail,
      byte[] raw,
      long rawLength) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  /** Takes the database and the clock for the time of rejection. */
  public RejectedRows(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes the rows; one for a record that was rejected before by the same step replaces it. */
  public void write(Collection<Row> rows, long jobExecution) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(
        """
        insert into rejected_record (archive_id, step, entry, byte_offset, ordinal, reason, detail,
          raw, raw_length, job_execution_id, rejected_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (archive_id, step, ordinal) do update
        set reason = excluded.reason, detail = excluded.detail, raw = excluded.raw,
          raw_length = excluded.raw_length, job_execution_id = excluded.job_execution_id,
          rejected_at = excluded.rejected_at
        """,
        rows,
        100,
        (statement, row) -> {
          statement.setLong(1, row.archive());
          statement.setString(2, row.step());
          statement.setString(3, withoutNul(row.at().entry()));
          statement.setLong(4, row.at().byteOffset());
          statement.setLong(5, row.at().ordinal());
          statement.setString(6, row.reason().code());
          statement.setString(7, withoutNul(row.detail()));
          statement.setBytes(8, row.raw());
          statement.setLong(9, row.rawLength());
          statement.setLong(10, jobExecution);
          statement.setTimestamp(11, now);
        });
  }

  /** PostgreSQL has no U+0000 in its texts. */
  static String withoutNul(String text) {
    return text.replace("\u0000", "");
  }
}
