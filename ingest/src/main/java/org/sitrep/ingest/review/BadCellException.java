package org.sitrep.ingest.review;

/** A value that a cell cannot have; the message gives it and what is allowed. */
final class BadCellException extends Exception {

  private static final long serialVersionUID = 1L;

  BadCellException(String message) {
    super(message);
  }
}
