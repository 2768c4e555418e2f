package org.sitrep.core.report;

/**
 * Sets of workbooks as they were when runs were asked for them: a run that goes on needs no file.
 */
public interface KeptReportSets {

  /**
   * Keeps a set.
   *
   * @param yaml its content
   * @param file what to call it in errors
   * @return what it is asked for by: the SHA-256 of its content, as 64 hexadecimal digits
   */
  String keep(String yaml, String file);
}
