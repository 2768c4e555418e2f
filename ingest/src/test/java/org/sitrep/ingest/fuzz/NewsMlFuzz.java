package org.sitrep.ingest.fuzz;

import org.sitrep.ingest.testing.Samples;

/** Any bytes behind the beginning of such a file. */
public final class NewsMlFuzz {

  private static final String BEGINNING =
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">";

  private NewsMlFuzz() {}

  /** What follows the beginning. */
  public static void fuzzerTestOneInput(byte[] data) {
    Archived.read(Samples.join(Samples.utf8(BEGINNING), data));
  }
}
