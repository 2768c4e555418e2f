package org.sitrep.app.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database that a command runs on, open until it is closed. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, Database.Given {

  /** Environment variable with the JDBC address of a server of the user's own. */
  String URL_VARIABLE = "SITREP_DATABASE_URL";

  /** Environment variable with that server's role. */
  String USER_VARIABLE = "SITREP_DATABASE_USER";

  /** Environment variable with that role's password. */
  String PASSWORD_VARIABLE = "SITREP_DATABASE_PASSWORD";

  /**
   * Environment variable with the role that owns the tables and migrates them, where it is another.
   */
  String OWNER_VARIABLE = "SITREP_OWNER_USER";

  /** Environment variable with the owner's password. */
  String OWNER_PASSWORD_VARIABLE = "SITREP_OWNER_PASSWORD";

  /**
   * Opens the server that is named, else the embedded one.
   *
   * @param named JDBC address given on the command line, or null
   * @param environment the process's variables, which name a server where the command line does not
   * @param data directory of the embedded server's data, made where it is missing
   * @throws DatabaseException where there is none to be had, with what to do
   */
  static Database open(@Nullable String named, Map<String, String> environment, Path data)
      throws DatabaseException {
    String url = named == null ? environment.get(URL_VARIABLE) : named;
    if (url == null || url.isBlank()) {
      return EmbeddedDatabase.open(data);
    }
    return new Given(
        new DatabaseAddress(
            url,
            environment.getOrDefault(USER_VARIABLE, ""),
            environment.getOrDefault(PASSWORD_VARIABLE, ""),
            environment.getOrDefault(OWNER_VARIABLE, ""),
            environment.getOrDefault(OWNER_PASSWORD_VARIABLE, "")));
  }

  /** Where it answers. */
  DatabaseAddress address();

  /** Lets go of it; an embedded server that nobody else uses is stopped. */
  @Override
  void close();

  /**
   * A server that others run.
   *
   * @param address where it answers
   */
  record Given(DatabaseAddress address) implements Database {
    @Override
    public void close() {}
  }
}
