package org.sitrep.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  @TempDir private Path data;

  @Test
  void keepsItsDataOverAStopAndACrash() throws Exception {
    try (Database first = Database.open(null, Map.of(), data)) {
      execute(first, "create table kept (n int)");
      execute(first, "insert into kept values (1)");
      try (Database beside = Database.open(null, Map.of(), data)) {
        assertThat(beside.address()).isEqualTo(first.address());
        execute(beside, "insert into kept values (2)");
      }
      // The one beside must not have stopped the server of the first... unless nobody was
      // connected.
    }
    try (Database second = Database.open(null, Map.of(), data)) {
      assertThat(number(second, "select count(*) from kept")).isEqualTo(2);
      execute(second, "insert into kept values (3)");
      Postmaster server = Postmaster.of(data.resolve("postgresql").toAbsolutePath()).orElseThrow();
      assertThat(server.process().destroyForcibly()).isTrue();
      server.process().onExit().get(30, TimeUnit.SECONDS);
    }
    try (Database third = Database.open(null, Map.of(), data)) {
      assertThat(number(third, "select count(*) from kept")).isEqualTo(3);
    }
  }

  @Test
  void isSetToSurviveACrash() throws Exception {
    try (Database database = Database.open(null, Map.of(), data)) {
      assertThat(
              number(
                  database,
                  "select count(*) from pg_settings where setting = 'on'"
                      + " and name in ('fsync', 'synchronous_commit', 'full_page_writes')"))
          .isEqualTo(3);
    }
  }

  @Test
  void aGivenServerIsTakenAsItIs() throws Exception {
    try (Database database =
        Database.open(
            null, Map.of(Database.URL_VARIABLE, "jdbc:postgresql://db.example/x"), data)) {
      assertThat(database.address())
          .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/x", "", ""));
    }
    assertThat(data).isEmptyDirectory();
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }

  private static Connection connect(Database database) throws SQLException {
    DatabaseAddress address = database.address();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
