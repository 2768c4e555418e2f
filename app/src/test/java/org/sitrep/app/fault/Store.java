package org.sitrep.app.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sitrep.app.database.Database;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.app.database.DatabaseException;
import org.sitrep.core.testing.BusinessTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL as the program starts it, its writes synced, and databases on it. */
final class Store {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path data;
  private Database server;

  private Store(Path data, Database server) {
    this.data = data;
    this.server = server;
  }

  static Store open(Path data) throws DatabaseException {
    return new Store(data, Database.open(null, Map.of(), data));
  }

  /** Starts the server again after it was stopped at once: it recovers what was committed. */
  void openAgain() throws DatabaseException {
    // It holds the lock on the data still.
    server.close();
    server = Database.open(null, Map.of(), data);
  }

  void close() {
    server.close();
  }

  /** A new database, without any table. */
  String create() {
    return create("template1");
  }

  /** A new database, a copy of another that nobody is connected to. */
  String create(String template) {
    String name = "fault_" + DATABASES.incrementAndGet();
    jdbc("postgres").execute("create database " + name + " template " + template);
    return name;
  }

  void drop(String database) {
    jdbc("postgres").execute("drop database if exists " + database + " with (force)");
  }

  DatabaseAddress address(String database) {
    DatabaseAddress all = server.address();
    return new DatabaseAddress(
        all.url().replaceFirst("/[^/]*$", "/" + database), all.user(), all.password());
  }

  /** As a command takes it. */
  String url(String database) {
    return address(database).url() + "?user=" + address(database).user();
  }

  /** Each statement on a connection of its own: the server may have been stopped in between. */
  JdbcTemplate jdbc(String database) {
    DatabaseAddress address = address(database);
    return new JdbcTemplate(
        new DriverManagerDataSource(address.url(), address.user(), address.password()));
  }

  String fingerprint(String database) {
    return BusinessTables.fingerprint(jdbc(database));
  }

  /** Ends all processes of the server without letting them write anything. */
  void stopAtOnce() throws IOException, InterruptedException {
    long process = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    if (!Signal.QUIT.send(process)) {
      throw new IOException("the server had ended");
    }
    ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
  }

  /** Whether the server still runs: a full disk may have ended it. */
  boolean isAlive() throws IOException {
    return Files.exists(pidFile())
        && ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()))
            .filter(ProcessHandle::isAlive)
            .isPresent();
  }

  private Path pidFile() {
    return data.resolve("postgresql/postmaster.pid");
  }
}
