package org.sitrep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.Database;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.app.database.DatabaseException;
import org.sitrep.app.job.JobRuns;
import org.sitrep.core.job.Progress;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An open database with the jobs on it. When the process is told to end, the run is stopped after
 * its chunk, then the program, then the server.
 */
final class Session implements AutoCloseable {

  private static final int TELL_SECONDS = 10;
  private static final List<String> LOG_FORMATS = List.of("text", "json");

  private final Database database;
  private final ConfigurableApplicationContext context;
  private final Thread hook = new Thread(this::interrupted, "stop");
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ending = new CountDownLatch(1);
  private boolean closed;

  private Session(Database database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Opens the database that the user names, else the one in {@code data}.
   *
   * @param url JDBC address given on the command line, or null
   * @param data directory of the embedded server and of the logs
   * @param progress where steps tell how far they are
   */
  static Session open(@Nullable String url, Path data, Progress progress) {
    return open(url, data, progress, SitrepApplication::start);
  }

  /** How the program is started on a database: with a web server or without. */
  interface Starter {
    ConfigurableApplicationContext start(
        DatabaseAddress database,
        ApplicationContextInitializer<ConfigurableApplicationContext> initializer);
  }

  /** Likewise, starting the program in another way. */
  static Session open(@Nullable String url, Path data, Progress progress, Starter starter) {
    checkLogFormat();
    System.setProperty("sitrep.logs", data.resolve("logs").toString());
    Database database;
    try {
      database = Database.open(url, Environment.read(), data);
    } catch (DatabaseException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
    try {
      return new Session(
          database,
          starter.start(
              database.address(),
              context -> {
                ((GenericApplicationContext) context)
                    .registerBean(JobRuns.DISPLAY, Progress.class, () -> progress);
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("store", Environment.store(Environment.read())));
              }));
    } catch (CommandFailure e) {
      database.close();
      throw e;
    } catch (RuntimeException e) {
      database.close();
      throw new CommandFailure(
          "cannot work on " + database.address() + ": " + root(e).getMessage(), e);
    }
  }

  /** What is behind all else. */
  static Throwable root(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static void checkLogFormat() {
    String format =
        System.getProperty(
            "sitrep.log.format", System.getenv().getOrDefault("SITREP_LOG_FORMAT", "text"));
    if (!LOG_FORMATS.contains(format)) {
      throw new CommandFailure(
          "SITREP_LOG_FORMAT is '" + format + "': it takes one of " + LOG_FORMATS);
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A property of the running program, such as the port that it was given. */
  @Nullable String property(String name) {
    return context.getEnvironment().getProperty(name);
  }

  /** Ends {@link #awaitEnd} as if the process were told to end. */
  void endNow() {
    ending.countDown();
  }

  /** Waits until the process is told to end. */
  void awaitEnd() {
    try {
      ending.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    told.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook does the rest.
      return;
    }
    end();
  }

  private void interrupted() {
    ending.countDown();
    bean(JobRuns.class).stop();
    try {
      // The command still tells how its run ended, and needs the database for it.
      told.await(TELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  private synchronized void end() {
    if (!closed) {
      closed = true;
      context.close();
      database.close();
    }
  }
}
