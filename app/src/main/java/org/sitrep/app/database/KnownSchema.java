package org.sitrep.app.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables as this program knows them; those of an earlier program are brought up to that. */
public final class KnownSchema {

  private KnownSchema() {}

  /**
   * Migrates the database.
   *
   * @throws IllegalStateException where a newer program has changed the tables: this one would
   *     write into them what is wrong there
   */
  public static void migrate(Flyway flyway) {
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
    flyway.migrate();
  }
}
