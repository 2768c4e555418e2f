package org.sitrep.app.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Proof that a job's run is alive: a session lock of the database, which ends with the process that
 * holds it and not before, however the process ends. One run of a job at a time.
 */
final class LifeSign implements AutoCloseable {

  /** First half of the lock's key, so that no other use of advisory locks meets it. */
  private static final int SPACE = 0x51734e97;

  /** SQLState lock_not_available. */
  private static final String LOCK_TIMEOUT = "55P03";

  private final Connection session;

  private LifeSign(Connection session) {
    this.session = session;
  }

  /**
   * Takes a job's lock, waiting a little: the server may need a moment to see that a killed process
   * is gone.
   *
   * @return empty where a living process holds it
   */
  static Optional<LifeSign> take(DataSource source, String job) throws SQLException {
    Connection session = source.getConnection();
    boolean taken = false;
    try (Statement settings = session.createStatement();
        PreparedStatement lock = session.prepareStatement("select pg_advisory_lock(?, ?)")) {
      settings.execute("set lock_timeout = '5s'");
      lock.setInt(1, SPACE);
      lock.setInt(2, job.hashCode());
      lock.execute();
      taken = true;
      return Optional.of(new LifeSign(session));
    } catch (SQLException e) {
      if (LOCK_TIMEOUT.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    } finally {
      if (!taken) {
        session.close();
      }
    }
  }

  /** Whether a process holds a job's lock, now and without waiting. */
  static boolean isHeld(DataSource source, String job) throws SQLException {
    try (Connection session = source.getConnection();
        PreparedStatement locks =
            session.prepareStatement(
                """
                select exists (
                  select 1 from pg_locks l join pg_database d on d.oid = l.database
                  where l.locktype = 'advisory' and l.granted and d.datname = current_database()
                    and l.classid::bigint = ? and l.objid::bigint = ?)
                """)) {
      locks.setLong(1, SPACE);
      locks.setLong(2, Integer.toUnsignedLong(job.hashCode()));
      try (ResultSet row = locks.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try (session;
        Statement statement = session.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
      statement.execute("reset lock_timeout");
    } catch (SQLException e) {
      // The session is broken, and its locks with it.
      return;
    }
  }
}
