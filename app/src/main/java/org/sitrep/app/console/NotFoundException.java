package org.sitrep.app.console;

/** What an address names is not there; the message says what. */
final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotFoundException(String message) {
    super(message);
  }
}
