package org.sitrep.ingest.fuzz;

import org.sitrep.ingest.testing.Samples;

/** Any bytes behind the beginning of such a file. */
public final class NitfFuzz {

  private static final String BEGINNING = "<nitf>";

  private NitfFuzz() {}

  /** What follows the beginning. */
  public static void fuzzerTestOneInput(byte[] data) {
    Archived.read(Samples.join(Samples.utf8(BEGINNING), data));
  }
}
