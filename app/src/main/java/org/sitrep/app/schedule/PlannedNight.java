package org.sitrep.app.schedule;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The next night of the consoles that begin nights by themselves, or the one that they run.
 *
 * @param begins when it begins, or began
 * @param running whether a console has begun it
 * @param instance the console that did, or null
 * @param heard when that console was last heard of, or null
 */
public record PlannedNight(
    Instant begins, boolean running, @Nullable String instance, @Nullable Instant heard) {

  // Some times as long as a living console takes to begin a night or to tell that it lives.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** The one in the database; empty where no console was ever told to begin nights. */
  public static Optional<PlannedNight> in(JdbcClient jdbc) {
    return jdbc.sql("select * from scheduled_tasks where task_name = ?")
        .param(Nights.TASK)
        .query(
            (row, number) -> {
              Timestamp heard = row.getTimestamp("last_heartbeat");
              return new PlannedNight(
                  row.getTimestamp("execution_time").toInstant(),
                  row.getBoolean("picked"),
                  row.getString("picked_by"),
                  heard == null ? null : heard.toInstant());
            })
        .optional();
  }

  /** Whether no console is there that would begin it, or the one that runs it is dead. */
  public boolean isForgotten(Instant now) {
    Instant sign = running ? heard : begins;
    return sign != null && sign.isBefore(now.minus(PATIENCE));
  }
}
