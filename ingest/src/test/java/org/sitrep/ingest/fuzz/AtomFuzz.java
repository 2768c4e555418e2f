package org.sitrep.ingest.fuzz;

import org.sitrep.ingest.testing.Samples;

/** Any bytes behind the beginning of such a file. */
public final class AtomFuzz {

  private static final String BEGINNING = "<feed xmlns=\"http://www.w3.org/2005/Atom\">";

  private AtomFuzz() {}

  /** What follows the beginning. */
  public static void fuzzerTestOneInput(byte[] data) {
    Archived.read(Samples.join(Samples.utf8(BEGINNING), data));
  }
}
