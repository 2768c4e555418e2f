package org.sitrep.app.console;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.Night;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.sitrep.core.report.KeptReportSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/**
 * Starts runs in the console's own process. Whoever asks hears at once why a run does not start,
 * and sees on its page how it goes on.
 */
@Component
class RunActions {

  private static final Logger LOG = LoggerFactory.getLogger(RunActions.class);
  // A run is refused within the time that its lock is waited for.
  private static final int REFUSED_WITHIN_MILLIS = 8_000;
  private static final int LOOK_MILLIS = 100;

  private final Night night;
  private final RunHistory history;
  private final KeptReportSets sets;
  private final ConsoleSettings settings;
  private final Clock clock;
  private final ExecutorService runners =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("console-run-", 0).factory());

  RunActions(
      Night night, RunHistory history, KeptReportSets sets, ConsoleSettings settings, Clock clock) {
    this.night = night;
    this.history = history;
    this.sets = sets;
    this.settings = settings;
    this.clock = clock;
  }

  /** Goes on with a run; one of a night to the night's workbooks. */
  long rerun(long run) throws JobRefusedException {
    return begin(() -> night.rerun(run, RunActions::ended));
  }

  /** Loads what is new in the inbox, codes it, and writes the workbooks. */
  long night() throws JobRefusedException {
    String inbox = settings.inbox();
    if (inbox == null) {
      throw new JobRefusedException(
          "this console was started without --inbox: it has no archives to load");
    }
    Map<String, String> parameters = Map.of("inbox", inbox);
    return begin(() -> night.start(today(), parameters, report(), RunActions::ended));
  }

  /** Runs again from a step on: what is to be done there and after it is done, and no more. */
  long from(FromStep step) throws JobRefusedException {
    if (step == FromStep.REPORT) {
      return begin(() -> night.report(today(), report(), RunActions::ended));
    }
    Map<String, String> parameters = new TreeMap<>();
    if (step == FromStep.CODE) {
      parameters.put("recode", "true");
    }
    return begin(() -> night.start(today(), parameters, report(), RunActions::ended));
  }

  /** Kept by whoever runs, since a console may not write what runs write. */
  private Night.Report report() {
    return new Night.Report(
        settings.out(), sets.keep(settings.set().yaml(), settings.set().file()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The number of the run that has begun. */
  private long begin(Start start) throws JobRefusedException {
    long last = newest();
    Future<?> running =
        runners.submit(
            () -> {
              start.run();
              return null;
            });
    for (int waited = 0; waited < REFUSED_WITHIN_MILLIS; waited += LOOK_MILLIS) {
      try {
        running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        break;
      } catch (TimeoutException e) {
        if (newest() > last) {
          break;
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof JobRefusedException refused) {
          throw refused;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return newest();
  }

  private long newest() {
    return history.list(RunHistory.Filter.ALL, 1).stream()
        .mapToLong(RunView::id)
        .findFirst()
        .orElse(0);
  }

  private static void ended(JobExecution run) {
    LOG.info("run {} has ended as {}", run.getId(), run.getStatus());
  }

  @PreDestroy
  void close() {
    runners.shutdown();
  }

  private interface Start {
    void run() throws JobRefusedException;
  }
}
