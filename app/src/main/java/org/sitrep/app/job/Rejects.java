package org.sitrep.app.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records that could not be taken: looked at, and handed back to the next run. */
@Component
public class Rejects {

  private static final String LOADING = "loadArticlesStep";
  private static final String CODING = "extractFactsStep";

  private final JdbcClient jdbc;

  Rejects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A rejected record without its bytes.
   *
   * @param id its number
   * @param run the run that rejected it
   * @param step the step that did
   * @param archive id of its archive
   * @param file that archive's file
   * @param workbook whether the file is a workbook of decisions
   * @param entry the entry in it, may be empty; the cells of a workbook
   * @param offset its first byte
   * @param record its number in the archive
   * @param reason why, as a code
   * @param detail why, with the offending value
   * @param bytes how long it is
   * @param at when it was rejected
   */
  public record Row(
      long id,
      long run,
      String step,
      long archive,
      String file,
      boolean workbook,
      String entry,
      long offset,
      long record,
      String reason,
      String detail,
      long bytes,
      Instant at) {

    /** File and entry with byte and record, or cells of a workbook. */
    public String where() {
      return workbook
          ? file + " " + entry
          : "%s%s at byte %d, record %d"
              .formatted(file, entry.isEmpty() ? "" : " entry " + entry, offset, record);
    }

    private static Row of(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getLong("id"),
          row.getLong("job_execution_id"),
          row.getString("step"),
          row.getLong("archive_id"),
          row.getString("file"),
          row.getString("status").equals("imported"),
          row.getString("entry"),
          row.getLong("byte_offset"),
          row.getLong("ordinal"),
          row.getString("reason"),
          row.getString("detail"),
          row.getLong("raw_length"),
          row.getTimestamp("rejected_at").toInstant());
    }
  }

  /**
   * What handing back comes to.
   *
   * @param records how many rejected records are meant
   * @param archives how many archives are to be read again; the articles that they gave stay
   * @param articles how many articles are to be coded again
   * @param kept how many records cannot be handed back: files in no known format, which the next
   *     run looks at by itself while they are in the inbox, and rows of workbooks
   */
  public record Requeued(long records, long archives, long articles, long kept) {}

  /** The newest that are meant, newest first. */
  public List<Row> list(RejectFilter filter, @Nullable Long before, int most) {
    Map<String, @Nullable Object> values = new HashMap<>(filter.values());
    values.put("before", before);
    values.put("most", most);
    return jdbc.sql(
            """
            select r.id, r.job_execution_id, r.step, r.archive_id, a.file, a.status, r.entry, r.byte_offset, r.ordinal,
                   r.reason, r.detail, r.raw_length, r.rejected_at
              from rejected_record r join archive a on a.id = r.archive_id
             where (cast(:before as bigint) is null or r.id < :before) and %s
             order by r.id desc limit :most
            """
                .formatted(RejectFilter.CONDITION))
        .params(values)
        .query(Row::of)
        .list();
  }

  /** Gives every one that is meant with its first bytes, in order, without holding them. */
  @Transactional(readOnly = true)
  public void each(RejectFilter filter, BiConsumer<Row, byte[]> to) {
    jdbc.sql(
            """
            select r.*, a.file, a.status from rejected_record r join archive a on a.id = r.archive_id
             where %s order by r.id
            """
                .formatted(RejectFilter.CONDITION))
        .params(filter.values())
        .withFetchSize(100)
        .query(
            row -> {
              to.accept(Row.of(row, 0), row.getBytes("raw"));
            });
  }

  /** How many there are of each reason, among those that are meant. */
  public Map<String, Long> reasons(RejectFilter filter) {
    Map<String, Long> reasons = new TreeMap<>();
    jdbc.sql(
            "select r.reason, count(*) as number from rejected_record r where %s group by 1"
                .formatted(RejectFilter.CONDITION))
        .params(filter.values())
        .query(
            row -> {
              reasons.put(row.getString("reason"), row.getLong("number"));
            });
    return reasons;
  }

  /** What handing back those that are meant would come to. */
  @Transactional(readOnly = true)
  public Requeued preview(RejectFilter filter) {
    return jdbc.sql(
            """
            select count(*) as records,
                   count(distinct r.archive_id) filter (where r.step = '%s') as archives,
                   count(*) filter (where r.step = '%s') as articles,
                   count(*) filter (where r.step not in ('%1$s', '%2$s')) as kept
              from rejected_record r where %s
            """
                .formatted(LOADING, CODING, RejectFilter.CONDITION))
        .params(filter.values())
        .query(
            (row, number) ->
                new Requeued(
                    row.getLong("records"),
                    row.getLong("archives"),
                    row.getLong("articles"),
                    row.getLong("kept")))
        .single();
  }

  /**
   * Hands those that are meant back to the next ingest run: it reads their archives again, where
   * what was loaded stays as it is, and codes again the articles that could not be coded. A record
   * stays among the rejected until then.
   */
  @Transactional
  public Requeued requeue(RejectFilter filter) {
    Requeued requeued = preview(filter);
    Map<String, @Nullable Object> values = filter.values();
    jdbc.sql(
            """
            update archive set status = 'registered',
              requeued_after = (select max(job_execution_id) from batch_job_execution)
             where status <> 'imported' and id in (
               select r.archive_id from rejected_record r where r.step = '%s' and %s)
            """
                .formatted(LOADING, RejectFilter.CONDITION))
        .params(values)
        .update();
    jdbc.sql(
            """
            update article a set coder_version = null from rejected_record r
             where r.step = '%s' and a.archive_id = r.archive_id and a.ordinal = r.ordinal
               and a.coded_at is null and %s
            """
                .formatted(CODING, RejectFilter.CONDITION))
        .params(values)
        .update();
    return requeued;
  }
}
