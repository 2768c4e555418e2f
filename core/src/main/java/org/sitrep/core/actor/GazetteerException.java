package org.sitrep.core.actor;

/** A data file of the gazetteer that cannot be used; the message names file, line and value. */
public final class GazetteerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  GazetteerException(String message) {
    super(message);
  }

  GazetteerException(String message, Throwable cause) {
    super(message, cause);
  }
}
