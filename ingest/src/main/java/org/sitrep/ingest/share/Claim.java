package org.sitrep.ingest.share;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Proof that a worker runs a partition: a session lock of the database, which ends with the process
 * that holds it and not before.
 */
final class Claim implements AutoCloseable {

  /** First half of the lock's key; that of runs is another. */
  static final int SPACE = 0x51734e98;

  private final Connection session;

  private Claim(Connection session) {
    this.session = session;
  }

  /** Claims a partition; empty where a living process has. */
  static Optional<Claim> take(DataSource source, long execution) throws SQLException {
    Connection session = source.getConnection();
    boolean taken = false;
    try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      lock.setInt(1, SPACE);
      lock.setInt(2, key(execution));
      try (ResultSet row = lock.executeQuery()) {
        taken = row.next() && row.getBoolean(1);
      }
      return taken ? Optional.of(new Claim(session)) : Optional.empty();
    } finally {
      if (!taken) {
        session.close();
      }
    }
  }

  /** Second half of the key. */
  static int key(long execution) {
    return (int) execution;
  }

  @Override
  public void close() {
    try (session;
        Statement statement = session.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      // The session is broken, and its lock with it.
      return;
    }
  }
}
