package org.sitrep.core.evaluation;

/**
 * A line of a gold or articles file that does not have the codebook's form; the message says where.
 */
public final class GoldFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  GoldFormatException(String file, long line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
