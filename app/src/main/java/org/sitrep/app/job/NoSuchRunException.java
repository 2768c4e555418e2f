package org.sitrep.app.job;

/** There is no run of a number; the message says so and where to look. */
public final class NoSuchRunException extends JobRefusedException {

  private static final long serialVersionUID = 1L;

  NoSuchRunException(long run) {
    super("there is no run " + run + ": see 'sitrep runs'");
  }
}
