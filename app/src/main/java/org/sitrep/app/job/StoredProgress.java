package org.sitrep.app.job;

import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sitrep.core.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps in the database how far the steps of this process are, about once a second, so that any
 * process can show it; the command's own display is told at once. What a worker does of a step that
 * begins and ends elsewhere is kept beside it.
 */
@Component
@Primary
class StoredProgress implements Progress {

  private static final Logger LOG = LoggerFactory.getLogger(StoredProgress.class);

  private final Progress display;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<String, State> steps = new LinkedHashMap<>();
  private final Map<String, Long> shares = new LinkedHashMap<>();
  private final String worker = UUID.randomUUID().toString();
  // A thread of its own: a chunk's thread is in a transaction that this must not be part of.
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("progress").factory());

  StoredProgress(@Qualifier(JobRuns.DISPLAY) Progress display, JdbcClient jdbc, Clock clock) {
    this.display = display;
    this.jdbc = jdbc;
    this.clock = clock;
    var _ = teller.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void begin(String step, long total, Unit unit) {
    display.begin(step, total, unit);
    synchronized (steps) {
      steps.put(step, new State(total, unit, clock.instant()));
    }
  }

  @Override
  public void advance(String step, long amount) {
    display.advance(step, amount);
    synchronized (steps) {
      State state = steps.get(step);
      if (state == null) {
        shares.merge(step, amount, Long::sum);
      } else {
        state.done += amount;
      }
    }
  }

  @Override
  public void end(String step) {
    display.end(step);
    synchronized (steps) {
      State state = steps.get(step);
      if (state != null) {
        state.ended = true;
      }
    }
  }

  @PreDestroy
  void close() {
    teller.shutdown();
    tell();
  }

  /** Writes where the steps are. A database that does not answer is no reason to end a run. */
  private void tell() {
    List<Row> rows = new ArrayList<>();
    Map<String, Long> shared;
    synchronized (steps) {
      steps.forEach(
          (step, state) ->
              rows.add(
                  new Row(step, state.unit, state.total, state.done, state.begun, state.ended)));
      steps.values().removeIf(state -> state.ended);
      shared = new LinkedHashMap<>(shares);
      shares.clear();
    }
    try {
      rows.forEach(this::write);
      shared.forEach(this::share);
    } catch (DataAccessException e) {
      LOG.debug("the database was not told how far the steps are", e);
    }
  }

  /** A step's name is of one job, and a job has one living run: the newest is meant. */
  private void write(Row row) {
    jdbc.sql(
            """
            insert into step_progress (job_execution_id, step, unit, total, done, began_at, told_at, ended)
            select job_execution_id, step_name, :unit, :total, :done, :began, :now, :ended
              from batch_step_execution where step_name = :step order by step_execution_id desc limit 1
            on conflict (job_execution_id, step) do update
            set total = excluded.total, done = excluded.done, told_at = excluded.told_at,
              ended = excluded.ended
            """)
        .param("step", row.step())
        .param("unit", row.unit().name())
        .param("total", row.total())
        .param("done", row.done())
        .param("began", Timestamp.from(row.began()))
        .param("now", Timestamp.from(clock.instant()))
        .param("ended", row.ended())
        .update();
  }

  private void share(String step, long more) {
    jdbc.sql(
            """
            insert into worker_progress (job_execution_id, step, worker, done, told_at)
            select job_execution_id, step_name, :worker, :more, :now
              from batch_step_execution where step_name = :step order by step_execution_id desc limit 1
            on conflict (job_execution_id, step, worker) do update
            set done = worker_progress.done + excluded.done, told_at = excluded.told_at
            """)
        .param("step", step)
        .param("worker", worker)
        .param("more", more)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private record Row(String step, Unit unit, long total, long done, Instant began, boolean ended) {}

  private static final class State {
    final long total;
    final Unit unit;
    final Instant begun;
    long done;
    boolean ended;

    State(long total, Unit unit, Instant begun) {
      this.total = total;
      this.unit = unit;
      this.begun = begun;
    }
  }
}
