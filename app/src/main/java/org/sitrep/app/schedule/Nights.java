package org.sitrep.app.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.database.DatabaseRole;
import org.sitrep.app.database.RoleConnections;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.Night;
import org.sitrep.app.job.RunView;
import org.sitrep.app.job.RunViews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/**
 * Begins the night at its time, on one of any number of instances, after those that were missed or
 * failed, in the order of their dates.
 */
public final class Nights implements AutoCloseable {

  /** Name of the task in {@code scheduled_tasks}. */
  public static final String TASK = "nightly";

  private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofMinutes(1);
  // Longer than a run needs to stop after its chunk.
  private static final Duration SHUTDOWN = Duration.ofMinutes(3);

  private final NightPlan plan;
  private final Night.Report report;
  private final Night night;
  private final RunViews views;
  private final List<Bell> bells;
  private final @Nullable String console;
  private final Clock clock;
  private final Scheduler scheduler;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("night-watch").factory());

  /**
   * Takes what a night needs.
   *
   * @param report the workbooks of each night
   * @param bells who is told when a night fails or is late
   * @param console address of the console's pages, for links, or null
   */
  public Nights(
      NightPlan plan,
      Night.Report report,
      Night night,
      RunViews views,
      RoleConnections database,
      List<Bell> bells,
      @Nullable String console,
      Clock clock) {
    this.plan = plan;
    this.report = report;
    this.night = night;
    this.views = views;
    this.bells = List.copyOf(bells);
    this.console = console;
    this.clock = clock;
    RecurringTask<Void> task =
        Tasks.recurring(TASK, plan.schedule()).execute((instance, context) -> runDue());
    this.scheduler =
        Scheduler.create(database.as(DatabaseRole.CONSOLE))
            .startTasks(task)
            .threads(1)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(SHUTDOWN)
            .clock(clock::instant)
            .build();
  }

  /**
   * Begins to wait for the next night, at once where nights were missed. The very first one waits
   * for its time.
   */
  public void start() {
    Instant now = clock.instant();
    LocalDate last = night.lastComplete().orElse(null);
    boolean missed = last != null && !plan.due(last, now).isEmpty();
    Instant next = missed ? now : plan.schedule().getInitialExecutionTime(now);
    scheduler.start();
    // A plan may have changed since it was written down.
    scheduler
        .getScheduledExecutionsForTask(TASK)
        .forEach(
            planned -> {
              if (!planned.isPicked() && !planned.getExecutionTime().equals(next)) {
                scheduler.reschedule(planned.getTaskInstance(), next);
              }
            });
  }

  /** Runs the nights that are due, the oldest first; one that fails ends it until the next time. */
  void runDue() {
    for (LocalDate date : plan.due(night.lastComplete().orElse(null), clock.instant())) {
      if (!run(date)) {
        return;
      }
    }
  }

  private boolean run(LocalDate date) {
    JobExecution[] last = new JobExecution[1];
    ScheduledFuture<?> late =
        watch.schedule(() -> tellLate(date), plan.late().toMillis(), TimeUnit.MILLISECONDS);
    try {
      JobExecution unfinished = night.unfinished(date).orElse(null);
      if (unfinished == null) {
        Map<String, String> parameters = Map.of("inbox", plan.inbox());
        night.start(date, parameters, report, run -> last[0] = run);
      } else {
        night.rerun(unfinished.getId(), run -> last[0] = run);
      }
      JobExecution ended = last[0];
      if (ended == null || ended.getStatus() == BatchStatus.COMPLETED) {
        return true;
      }
      if (ended.getStatus() == BatchStatus.STOPPED) {
        LOG.info("the night of {} was stopped", date);
        return false;
      }
      RunView view = views.of(ended);
      tell("failed", date, ended, view.reason() == null ? view.status() : view.reason());
    } catch (JobRefusedException e) {
      tell("failed", date, last[0], "refused: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the night of {} broke off", date, e);
      tell("failed", date, last[0], String.valueOf(e.getMessage()));
    } finally {
      late.cancel(false);
    }
    return false;
  }

  /** Of the run that is under way; one that cannot be asked for is told without it. */
  private void tellLate(LocalDate date) {
    JobExecution running = null;
    try {
      running = night.unfinished(date).orElse(null);
    } catch (RuntimeException e) {
      LOG.warn("cannot ask which run of {} is late", date, e);
    }
    tell("late", date, running, "it runs for more than " + plan.late().toMinutes() + " minutes");
  }

  private void tell(String what, LocalDate date, @Nullable JobExecution run, String reason) {
    Long id = run == null ? null : run.getId();
    Alarm alarm =
        new Alarm(
            what,
            date,
            id,
            reason,
            console == null || id == null ? console : console + "/runs/" + id);
    LOG.warn("{}: {}", alarm.subject(), reason);
    for (Bell bell : bells) {
      try {
        bell.ring(alarm);
      } catch (IOException | RuntimeException e) {
        // One that cannot be told must not keep the others from hearing of it.
        LOG.error("{} could not be told that {}", bell, alarm.subject(), e);
      }
    }
  }

  @Override
  public void close() {
    scheduler.stop();
    watch.shutdownNow();
  }
}
