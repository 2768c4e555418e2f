package org.sitrep.app.database;

/** No database to run on; the message says why and what to do. */
public final class DatabaseException extends Exception {

  private static final long serialVersionUID = 1L;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
