package org.sitrep.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 of the program's own that keeps its data in a directory. The first command starts
 * it, commands beside it share it, the last one stops it; a server that a killed command left
 * running is taken over.
 */
final class EmbeddedDatabase implements Database {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String USER = "postgres";
  private static final String DATABASE = "postgres";
  private static final String PRESENCE = "sitrep-presence";
  private static final String OTHERS =
      "select count(*) from pg_stat_activity where application_name = '"
          + PRESENCE
          + "' and pid <> pg_backend_pid()";
  private static final int PATIENCE = 20;
  private static final Duration START_WAIT = Duration.ofMinutes(5);
  private static final Duration STOP_WAIT = Duration.ofMinutes(2);

  private final Path directory;
  private final DatabaseAddress address;
  private final @Nullable EmbeddedPostgres started;

  /** Shows the commands beside this one that the server is in use. */
  private final Connection presence;

  private EmbeddedDatabase(Path directory, int port, @Nullable EmbeddedPostgres started)
      throws SQLException {
    this.directory = directory;
    this.address = address(port);
    this.started = started;
    Properties shown = new Properties();
    shown.setProperty("user", USER);
    shown.setProperty("ApplicationName", PRESENCE);
    this.presence = DriverManager.getConnection(address.url(), shown);
  }

  static EmbeddedDatabase open(Path data) throws DatabaseException {
    Path directory = data.resolve("postgresql").toAbsolutePath();
    try {
      Files.createDirectories(directory);
      try (Turn turn = Turn.take(directory)) {
        Optional<Postmaster> running = Postmaster.of(directory).filter(Postmaster::answers);
        if (running.isPresent()) {
          LOG.info("taking the server that runs on port {}", running.get().port());
          return new EmbeddedDatabase(directory, running.get().port(), null);
        }
        EmbeddedPostgres server = start(directory);
        LOG.info(
            "started the server on port {}, data in {} (turn {})",
            server.getPort(),
            directory,
            turn);
        return new EmbeddedDatabase(directory, server.getPort(), server);
      }
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new DatabaseException(
          "the embedded PostgreSQL does not start with its data in "
              + directory
              + ": "
              + e.getMessage()
              + ". Check that the directory is yours and the disk is not full, or set "
              + URL_VARIABLE
              + " to a server of your own.",
          e);
    }
  }

  private static EmbeddedPostgres start(Path directory) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_WAIT)
        // The library's defaults are for tests and lose data in a crash.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "4GB")
        .start();
  }

  private static DatabaseAddress address(int port) {
    return new DatabaseAddress("jdbc:postgresql://localhost:" + port + "/" + DATABASE, USER, "");
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    try (Turn turn = Turn.take(directory)) {
      if (othersConnected()) {
        LOG.info("leaving the server to the commands that still use it (turn {})", turn);
        return;
      }
      Optional<Postmaster> running = Postmaster.of(directory);
      if (started != null) {
        started.close();
      } else {
        running.ifPresent(Postmaster::stop);
      }
      if (running.isPresent() && !running.get().ended(directory, STOP_WAIT)) {
        LOG.warn("the server on {} does not stop", address);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("the server on {} was not stopped: {}", address, e.toString());
    }
  }

  /**
   * Asked as the last act of this command's presence. Only presences count: other connections
   * belong to one of them. A session that has just been closed is still listed for a moment.
   */
  private boolean othersConnected() {
    try (presence;
        Statement statement = presence.createStatement()) {
      for (int asked = 0; asked < PATIENCE; asked++) {
        try (ResultSet rows = statement.executeQuery(OTHERS)) {
          if (rows.next() && rows.getInt(1) == 0) {
            return false;
          }
        }
        statement.execute("select pg_sleep(0.05)");
      }
      return true;
    } catch (SQLException e) {
      LOG.warn("cannot ask the server on {} who uses it: {}", address, e.toString());
      return false;
    }
  }

  /** Commands start and stop the server one after the other. */
  private record Turn(FileChannel channel, FileLock lock) implements AutoCloseable {
    static Turn take(Path directory) throws IOException {
      FileChannel channel =
          FileChannel.open(
              directory.resolveSibling(directory.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      return new Turn(channel, channel.lock());
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
