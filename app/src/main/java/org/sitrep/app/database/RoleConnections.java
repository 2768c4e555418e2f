package org.sitrep.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to the database, of a pool for each role. Where the server has no such roles, or the
 * user may not take them, all have the user's own rights.
 */
public final class RoleConnections extends AbstractDataSource implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RoleConnections.class);

  /** What runs besides the jobs has few connections. */
  private static final int OTHERS = 5;

  /** People and probes do not wait as long as a night may. */
  private static final long WAIT_MILLIS = 8_000;

  private static final String USABLE =
      """
      select to_regrole(r.name) is not null
             and pg_has_role(current_user, to_regrole(r.name), 'SET')
        from (select cast(? as text) as name) r
      """;
  private static final String GRANTED = "select has_table_privilege(?, 'article', 'select')";
  private static final String OWNER =
      "select pg_has_role(current_user, relowner, 'USAGE') from pg_class where oid = 'article'::regclass";

  private final DatabaseAddress address;
  private final HikariConfig settings;
  private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

  /**
   * Connects when it is first asked to, so that the migrations come before.
   *
   * @param settings of the jobs' pool
   */
  RoleConnections(DatabaseAddress address, HikariConfig settings) {
    this.address = address;
    this.settings = settings;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool(DatabaseRole.current()).getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("connections are of the program's user");
  }

  /** Connections of one role, whatever the thread's is. */
  public DataSource as(DatabaseRole role) {
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        return pool(role).getConnection();
      }

      @Override
      public Connection getConnection(String user, String password) {
        return RoleConnections.this.getConnection(user, password);
      }
    };
  }

  /** Whether a role's rights hold, and not those of the user. */
  public boolean isLimited(DatabaseRole role) throws SQLException {
    return pool(role).getConnectionInitSql() != null;
  }

  private synchronized HikariDataSource pool(DatabaseRole role) throws SQLException {
    HikariDataSource pool = pools.get(role);
    if (pool == null) {
      HikariConfig config = new HikariConfig();
      settings.copyStateTo(config);
      config.setPoolName(role.sqlName());
      config.setJdbcUrl(address.url());
      config.setDataSourceProperties(address.credentials());
      if (role != DatabaseRole.JOBS) {
        config.setMaximumPoolSize(OTHERS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT_MILLIS);
      }
      if (usable(role)) {
        config.setConnectionInitSql("set role " + role.sqlName());
      } else {
        LOG.warn(
            "the role {} is not there or not granted: its work is done with all rights of the user;"
                + " docs/database.md tells the commands that make it",
            role.sqlName());
      }
      pool = new HikariDataSource(config);
      pools.put(role, pool);
    }
    return pool;
  }

  /** Gives the roles their rights where they were made after the migration. */
  private boolean usable(DatabaseRole role) throws SQLException {
    try (Connection connection = connect()) {
      if (!asked(connection, USABLE, role.sqlName())) {
        return false;
      }
      if (!asked(connection, GRANTED, role.sqlName()) && asked(connection, OWNER)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("call grant_roles()");
        }
      }
      return asked(connection, GRANTED, role.sqlName());
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address.url(), address.credentials());
  }

  private static boolean asked(Connection connection, String question, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      for (int at = 0; at < values.length; at++) {
        statement.setString(at + 1, values[at]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public synchronized void close() {
    pools.values().forEach(HikariDataSource::close);
    pools.clear();
  }
}
