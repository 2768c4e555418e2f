package org.sitrep.ingest.fuzz;

import org.sitrep.ingest.testing.Samples;

/** Any bytes behind the beginning of such a file. */
public final class RssFuzz {

  private static final String BEGINNING = "<rss version=\"2.0\"><channel>";

  private RssFuzz() {}

  /** What follows the beginning. */
  public static void fuzzerTestOneInput(byte[] data) {
    Archived.read(Samples.join(Samples.utf8(BEGINNING), data));
  }
}
