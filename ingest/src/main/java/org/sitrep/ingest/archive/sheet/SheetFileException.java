package org.sitrep.ingest.archive.sheet;

import java.io.IOException;

/** A file that is no workbook, or none that is read; the message says why and what to do. */
public final class SheetFileException extends IOException {

  private static final long serialVersionUID = 1L;

  SheetFileException(String message) {
    super(message);
  }

  SheetFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
