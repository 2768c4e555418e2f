package org.sitrep.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables as this program knows them; those of an earlier program are brought up to that. */
final class KnownSchema {

  private static final String MAY_CHANGE =
      "select has_schema_privilege(current_user, current_schema(), 'create')";

  private KnownSchema() {}

  /**
   * Migrates the database. Who may not change the tables only looks whether they are those of this
   * version.
   *
   * @throws IllegalStateException where a newer program has changed the tables: this one would
   *     write into them what is wrong there; or where they are older and the user may not change
   *     them
   */
  static void migrate(Flyway flyway) {
    MigrationVersion known = MigrationVersion.EMPTY;
    MigrationVersion newest = MigrationVersion.EMPTY;
    for (MigrationInfo migration : flyway.info().all()) {
      MigrationVersion version = migration.getVersion();
      if (version == null) {
        continue;
      }
      if (migration.getState().isApplied() && version.isNewerThan(newest)) {
        newest = version;
      }
      if (migration.getState().isResolved() && version.isNewerThan(known)) {
        known = version;
      }
    }
    if (newest.isNewerThan(known)) {
      throw new IllegalStateException(
          "its tables are of a newer sitrep (version %s of them; this program knows %s): use that program or a newer one"
              .formatted(newest, known));
    }
    if (mayChange(flyway)) {
      flyway.migrate();
      return;
    }
    MigrationInfo[] pending = flyway.info().pending();
    if (pending.length > 0) {
      throw new IllegalStateException(
          ("the tables are not those of this version (%d migrations are to come, the first is %s), and this user may not"
                  + " change them: call a command once as their owner, or set %s and %s")
              .formatted(
                  pending.length,
                  pending[0].getVersion(),
                  Database.OWNER_VARIABLE,
                  Database.OWNER_PASSWORD_VARIABLE));
    }
  }

  private static boolean mayChange(Flyway flyway) {
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MAY_CHANGE)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
    }
  }
}
