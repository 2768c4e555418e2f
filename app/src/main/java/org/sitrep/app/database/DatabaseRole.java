package org.sitrep.app.database;

import java.util.Locale;
import java.util.concurrent.Callable;

/** With which rights something is done; the migrations say what each of them may. */
public enum DatabaseRole {
  /** Runs and commands: all but accounts, the audit log and the plan of nights. */
  JOBS,
  /** What an operator does on the console: mend runs, hand records back, keep accounts. */
  CONSOLE,
  /** Looks, and changes nothing. */
  READER;

  private static final ScopedValue<DatabaseRole> CURRENT = ScopedValue.newInstance();

  /** The role of the server. */
  String sqlName() {
    return "sitrep_" + name().toLowerCase(Locale.ROOT);
  }

  /** What holds where nothing else was said. */
  static DatabaseRole current() {
    return CURRENT.orElse(JOBS);
  }

  /** Does something on this thread with the rights of this role. */
  public <T> T call(Callable<T> what) throws Exception {
    return ScopedValue.where(CURRENT, this).call(what::call);
  }
}
