package org.sitrep.app.console;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.app.database.DatabaseRole;
import org.sitrep.app.database.RoleConnections;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is well and what is not. */
@Component
class Health {

  private static final long GIBIBYTE = 1L << 30;
  private static final List<String> ILL = List.of("FAILED", "UNKNOWN");

  private final JdbcClient jdbc;
  private final RoleConnections connections;
  private final RunHistory history;
  private final ConsoleSettings settings;

  Health(
      JdbcClient jdbc, RoleConnections connections, RunHistory history, ConsoleSettings settings) {
    this.jdbc = jdbc;
    this.connections = connections;
    this.history = history;
    this.settings = settings;
  }

  /**
   * One thing that is well or not.
   *
   * @param id as scripts read it
   * @param name as people read it
   * @param well whether it is
   * @param told how it stands
   */
  record Part(String id, String name, boolean well, String told) {}

  /** Whether questions can be answered at all. */
  List<Part> ofReadiness() {
    return List.of(database());
  }

  /** All that somebody should look after when it is not well. */
  List<Part> ofAll() {
    List<Part> parts = new ArrayList<>();
    parts.add(database());
    if (parts.getFirst().well()) {
      parts.addAll(lastNight());
    }
    parts.add(disk("disk_workbooks", "Disk of the workbooks", settings.out()));
    parts.add(disk("disk_data", "Disk of data and logs", settings.logs()));
    return parts;
  }

  /** Likewise, with what is only worth a hint. */
  List<Part> withHints() {
    List<Part> parts = new ArrayList<>(ofAll());
    try {
      if (!connections.isLimited(DatabaseRole.READER)) {
        parts.add(
            new Part("rights", "Database rights", false, "the user's own, there are no roles"));
      }
    } catch (SQLException e) {
      parts.add(new Part("rights", "Database rights", false, String.valueOf(e.getMessage())));
    }
    return parts;
  }

  private Part database() {
    boolean answers = true;
    try {
      jdbc.sql("select 1").query(Integer.class).single();
    } catch (DataAccessException e) {
      answers = false;
    }
    return new Part("database", "Database", answers, answers ? "answers" : "does not answer");
  }

  private List<Part> lastNight() {
    List<Part> parts = new ArrayList<>();
    for (String job : List.of("ingest", "report")) {
      for (RunView run : history.list(new RunHistory.Filter(job, null, null), 1)) {
        parts.add(
            new Part(
                "last_" + job,
                "Last " + job,
                !ILL.contains(run.status()),
                run.status() + ", " + run.date()));
      }
    }
    return parts;
  }

  /** Of the next directory above that is there. */
  private static Part disk(String id, String name, Path directory) {
    try {
      Path there = directory.toAbsolutePath();
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      FileStore store = Files.getFileStore(there);
      long free = store.getUsableSpace();
      return new Part(
          id,
          name,
          free > GIBIBYTE,
          String.format(Locale.ROOT, "%,.1f GB free", (double) free / GIBIBYTE));
    } catch (IOException e) {
      return new Part(id, name, false, String.valueOf(e.getMessage()));
    }
  }
}
