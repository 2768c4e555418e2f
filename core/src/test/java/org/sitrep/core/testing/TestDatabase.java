package org.sitrep.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL 18 for tests, one server for the whole test run: in a container where a Docker
 * engine answers, else the embedded one. {@code -Dsitrep.test.database=container|embedded} chooses
 * one by name.
 */
public final class TestDatabase {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Server server;

  private final Server on;
  private final String name;

  private TestDatabase(Server on, String name) {
    this.on = on;
    this.name = name;
  }

  /** Makes an empty database of its own on the shared server. */
  public static TestDatabase create() {
    Server server = server();
    String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    try (Connection admin =
            DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
    return new TestDatabase(server, name);
  }

  /** JDBC address of this database. */
  public String url() {
    return on.url(name);
  }

  public String user() {
    return on.user();
  }

  public String password() {
    return on.password();
  }

  /** Opens a connection to this database. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
  }

  /** Spring's data source properties for this database, as {@code key=value}. */
  public String[] springProperties() {
    return new String[] {
      "spring.datasource.url=" + url(),
      "spring.datasource.username=" + user(),
      "spring.datasource.password=" + password()
    };
  }

  private static synchronized Server server() {
    if (server == null) {
      String wanted = System.getProperty("sitrep.test.database", "");
      boolean container =
          switch (wanted) {
            case "container" -> true;
            case "embedded" -> false;
            case "" -> DockerClientFactory.instance().isDockerAvailable();
            default ->
                throw new IllegalArgumentException(
                    "sitrep.test.database is '" + wanted + "', not container or embedded");
          };
      server = container ? Container.start() : Embedded.start();
    }
    return server;
  }

  private interface Server {
    String url(String database);

    String user();

    String password();
  }

  private record Container(PostgreSQLContainer postgres) implements Server {
    static Container start() {
      PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
      postgres.start();
      return new Container(postgres);
    }

    @Override
    public String url(String database) {
      return "jdbc:postgresql://"
          + postgres.getHost()
          + ":"
          + postgres.getFirstMappedPort()
          + "/"
          + database;
    }

    @Override
    public String user() {
      return postgres.getUsername();
    }

    @Override
    public String password() {
      return postgres.getPassword();
    }
  }

  private record Embedded(EmbeddedPostgres postgres) implements Server {
    static Embedded start() {
      try {
        return new Embedded(
            EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start());
      } catch (IOException e) {
        throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
      }
    }

    @Override
    public String url(String database) {
      return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public String user() {
      return "postgres";
    }

    @Override
    public String password() {
      return "postgres";
    }
  }
}
