package org.sitrep.app.command;

/** What the process ends with; scripts test for these. */
final class ExitCode {

  /** Everything asked for was done. */
  static final int OK = 0;

  /** A run failed or was refused, or some of the input could not be taken. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  private ExitCode() {}
}
