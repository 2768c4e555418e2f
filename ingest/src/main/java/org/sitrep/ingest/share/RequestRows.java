package org.sitrep.ingest.share;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of partitions that were asked for. */
final class RequestRows {

  /**
   * How a partition is.
   *
   * @param status of its step execution
   * @param alive whether a worker has it
   */
  record State(BatchStatus status, boolean alive) {}

  /**
   * What the database knows of a request.
   *
   * @param token that was sent
   * @param status of the partition
   * @param run status of its run
   */
  record Known(String token, BatchStatus status, BatchStatus run) {}

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final Clock clock;

  RequestRows(JdbcTemplate template, Clock clock) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.clock = clock;
  }

  /** Writes down that partitions of a step are asked for. */
  void insert(long run, String step, Collection<PartitionRequest> requests) {
    Timestamp now = Timestamp.from(clock.instant());
    template.batchUpdate(
        """
        insert into partition_request (step_execution_id, job_execution_id, step, token, sent_at)
        values (?, ?, ?, ?, ?)
        """,
        requests,
        500,
        (statement, request) -> {
          statement.setLong(1, request.execution());
          statement.setLong(2, run);
          statement.setString(3, step);
          statement.setString(4, request.token());
          statement.setTimestamp(5, now);
        });
  }

  /** How the partitions of a step are, by their step executions. */
  Map<Long, State> states(long run, String step) {
    Map<Long, State> states = new HashMap<>();
    jdbc.sql(
            """
            select r.step_execution_id, s.status, l.objid is not null as alive
              from partition_request r
              join batch_step_execution s using (step_execution_id)
              left join (
                select distinct objid from pg_locks
                 where locktype = 'advisory' and granted and classid::bigint = :space
                   and database = (select oid from pg_database where datname = current_database())
              ) l on l.objid::bigint = r.step_execution_id % 4294967296
             where r.job_execution_id = :run and r.step = :step
            """)
        .param("space", Claim.SPACE)
        .param("run", run)
        .param("step", step)
        .query(
            row -> {
              states.put(
                  row.getLong("step_execution_id"),
                  new State(BatchStatus.valueOf(row.getString("status")), row.getBoolean("alive")));
            });
    return states;
  }

  /** What is known of a partition, or empty where it was not asked for. */
  Optional<Known> known(long execution) {
    return jdbc.sql(
            """
            select r.token, s.status, j.status as run
              from partition_request r
              join batch_step_execution s using (step_execution_id)
              join batch_job_execution j on j.job_execution_id = s.job_execution_id
             where r.step_execution_id = ?
            """)
        .param(execution)
        .query(
            (row, number) ->
                new Known(
                    row.getString("token"),
                    BatchStatus.valueOf(row.getString("status")),
                    BatchStatus.valueOf(row.getString("run"))))
        .optional();
  }

  /** Writes down that a worker begins a partition; gives how often that was done. */
  int begin(long execution, String worker) {
    return jdbc.sql(
            """
            update partition_request set attempts = attempts + 1, worker = ?, taken_at = ?
             where step_execution_id = ? returning attempts
            """)
        .params(worker, Timestamp.from(clock.instant()), execution)
        .query(Integer.class)
        .single();
  }

  /** Writes down that a worker gave a partition back: no sign that there is something wrong. */
  void handBack(long execution) {
    jdbc.sql(
            "update partition_request set attempts = attempts - 1, worker = null where step_execution_id = ?")
        .param(execution)
        .update();
  }

  /** How much all workers have done of a step. */
  long done(long run, String step) {
    return jdbc.sql(
            "select coalesce(sum(done), 0) from worker_progress where job_execution_id = ? and step = ?")
        .params(run, step)
        .query(Long.class)
        .single();
  }

  /** Status of a run. */
  BatchStatus run(long run) {
    return BatchStatus.valueOf(
        jdbc.sql("select status from batch_job_execution where job_execution_id = ?")
            .param(run)
            .query(String.class)
            .single());
  }

  /** Number of the newest migration that the database has. */
  int schema() {
    return jdbc.sql(
            "select max(version::integer) from flyway_schema_history where success and version is not null")
        .query(Integer.class)
        .single();
  }
}
