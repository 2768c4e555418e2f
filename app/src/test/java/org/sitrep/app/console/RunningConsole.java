package org.sitrep.app.console;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.app.job.JobRuns;
import org.sitrep.core.job.Progress;
import org.sitrep.core.report.ReportCatalog;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A console with a database of its own, on a port that was free. */
final class RunningConsole implements AutoCloseable {

  static final String OPERATOR = "ann";
  static final String VIEWER = "bob";
  static final String PASSWORD = "correct horse battery";
  static final ConsoleSettings.ReportSet BUILT_IN =
      new ConsoleSettings.ReportSet(
          ServiceLoader.load(ReportCatalog.class).findFirst().orElseThrow().builtInSet(),
          "built-in set");

  private final ConfigurableApplicationContext context;
  private final DataSource owner;

  private RunningConsole(ConfigurableApplicationContext context, DataSource owner) {
    this.context = context;
    this.owner = owner;
  }

  /** Serves with an operator and a viewer that share a password. */
  static RunningConsole start(Path inbox, Path out, Path logs) {
    TestDatabase database = TestDatabase.create();
    RunningConsole console =
        new RunningConsole(
            SitrepApplication.serve(
                ConsoleConfiguration.class,
                Map.of("server.port", 0, "server.address", "127.0.0.1"),
                new DatabaseAddress(database.url(), database.user(), database.password()),
                context -> {
                  GenericApplicationContext beans = (GenericApplicationContext) context;
                  beans.registerBean(JobRuns.DISPLAY, Progress.class, () -> Progress.NONE);
                  beans.registerBean(
                      ConsoleSettings.class,
                      () ->
                          new ConsoleSettings(
                              out, BUILT_IN, inbox.toAbsolutePath().toString(), logs));
                }),
            new DriverManagerDataSource(database.url(), database.user(), database.password()));
    Accounts accounts = console.context.getBean(Accounts.class);
    accounts.set(OPERATOR, PASSWORD, Accounts.Role.OPERATOR);
    accounts.set(VIEWER, PASSWORD, Accounts.Role.VIEWER);
    return console;
  }

  String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** With all rights, unlike the console itself. */
  JdbcClient jdbc() {
    return JdbcClient.create(owner);
  }

  /** A session of its own, likewise. */
  Connection connect() throws SQLException {
    return owner.getConnection();
  }

  @Override
  public void close() {
    context.close();
  }
}
