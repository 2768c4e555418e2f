package org.sitrep.app.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.core.job.DeadRequests;
import org.sitrep.core.job.DeadRequests.DeadRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The workers of other machines: what they take, and what none of them could take. */
@Component
class Workers {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final DeadRequests dead;
  private final Deeds deeds;

  Workers(JdbcClient jdbc, DeadRequests dead, Deeds deeds) {
    this.jdbc = jdbc;
    this.dead = dead;
    this.deeds = deeds;
  }

  /**
   * A partition that a worker took.
   *
   * @param run the run that it is of
   * @param part its step and number
   * @param status how it stands
   * @param attempts how often it was begun
   * @param worker who took it last
   * @param taken when
   */
  record Part(long run, String part, String status, int attempts, String worker, Instant taken) {}

  /**
   * What is put aside.
   *
   * @param requests the oldest first
   * @param problem why they cannot be told, or null
   */
  record Aside(List<DeadRequest> requests, @Nullable String problem) {}

  /** Whether runs that are begun here are shared with workers. */
  boolean areAsked() {
    return dead.isShared();
  }

  /** What was taken last, newest first. */
  List<Part> parts() {
    return jdbc.sql(
            """
            select r.job_execution_id, s.step_name, s.status, r.attempts, r.worker, r.taken_at
              from partition_request r join batch_step_execution s using (step_execution_id)
             where r.worker is not null
             order by r.taken_at desc limit :most
            """)
        .param("most", MOST)
        .query(
            (row, number) ->
                new Part(
                    row.getLong("job_execution_id"),
                    row.getString("step_name"),
                    row.getString("status"),
                    row.getInt("attempts"),
                    row.getString("worker"),
                    row.getTimestamp("taken_at").toInstant()))
        .list();
  }

  /** The requests that none could serve. */
  Aside aside() {
    if (!dead.isShared()) {
      return new Aside(List.of(), null);
    }
    try {
      return new Aside(dead.list(), null);
    } catch (IllegalStateException e) {
      return new Aside(List.of(), e.getMessage());
    }
  }

  /** Sends a request to the workers once more. */
  DeadRequest requeue(String id, HttpServletRequest request) throws JobRefusedException {
    return take("requeue request", id, request, dead::requeue);
  }

  /** Throws a request away. */
  DeadRequest discard(String id, HttpServletRequest request) throws JobRefusedException {
    return take("discard request", id, request, dead::discard);
  }

  private DeadRequest take(
      String action, String id, HttpServletRequest request, Predicate<String> taken)
      throws JobRefusedException {
    return deeds.does(
        request,
        action,
        id,
        () -> {
          try {
            DeadRequest found =
                dead.list().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("there is no dead request " + id));
            if (!taken.test(id)) {
              throw new NotFoundException("somebody else took dead request " + id);
            }
            return found;
          } catch (IllegalStateException e) {
            throw new JobRefusedException(String.valueOf(e.getMessage()), e);
          }
        });
  }
}
