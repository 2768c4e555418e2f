package org.sitrep.core.report;

/**
 * A set of workbooks that makes no sense. The message tells the file, the line, the key, the value
 * and what it may be.
 */
public final class ReportSetException extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * A problem of a line.
   *
   * @param line from 1
   */
  public ReportSetException(String file, int line, String what) {
    super("%s:%d: %s".formatted(file, line, what));
  }
}
