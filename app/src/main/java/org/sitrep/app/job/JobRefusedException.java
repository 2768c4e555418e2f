package org.sitrep.app.job;

/** A run that cannot be started; the message says why and what to do. */
public sealed class JobRefusedException extends Exception permits NoSuchRunException {

  private static final long serialVersionUID = 1L;

  public JobRefusedException(String message) {
    super(message);
  }

  /** Takes the message and what it comes from. */
  public JobRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
