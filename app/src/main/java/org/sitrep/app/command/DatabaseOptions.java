package org.sitrep.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Progress;
import picocli.CommandLine.Option;

/** Options of every command that needs the database. */
final class DatabaseOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "Where the embedded PostgreSQL keeps its data and the logs go (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--database-url",
      paramLabel = "JDBC-URL",
      description =
          "A PostgreSQL server of your own instead of the embedded one (default: SITREP_DATABASE_URL; role and"
              + " password come from SITREP_DATABASE_USER and SITREP_DATABASE_PASSWORD).")
  private @Nullable String url;

  Session open() {
    return Session.open(url, data, Progress.NONE);
  }

  Session open(Progress progress) {
    return Session.open(url, data, progress);
  }

  Session open(Session.Starter starter) {
    return Session.open(url, data, Progress.NONE, starter);
  }

  Session open(Progress progress, Session.Starter starter) {
    return Session.open(url, data, progress, starter);
  }

  /** Whether a server was named that others may know too. */
  boolean isServer() {
    return url != null || Environment.read().containsKey("SITREP_DATABASE_URL");
  }

  /** Where the embedded server keeps its data, and the logs are. */
  Path data() {
    return data;
  }
}
