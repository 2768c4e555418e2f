package org.sitrep.ingest.fuzz;

import org.sitrep.ingest.testing.Samples;

/** Any bytes behind the beginning of such a file. */
public final class ReutersFuzz {

  private static final String BEGINNING = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\\n<REUTERS ";

  private ReutersFuzz() {}

  /** What follows the beginning. */
  public static void fuzzerTestOneInput(byte[] data) {
    Archived.read(Samples.join(Samples.utf8(BEGINNING), data));
  }
}
