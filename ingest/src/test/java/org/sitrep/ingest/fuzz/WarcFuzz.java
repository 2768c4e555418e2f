package org.sitrep.ingest.fuzz;

import java.util.Arrays;
import org.sitrep.ingest.testing.Samples;

/** Any bytes as WARC or ARC, plain or in gzip with the right checksum. */
public final class WarcFuzz {

  private WarcFuzz() {}

  /** The first byte chooses the beginning and the packing. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    byte[] file = Samples.join(Samples.utf8((data[0] & 1) == 0 ? "WARC/1." : "filedesc://"), rest);
    Archived.read((data[0] & 2) == 0 ? file : Samples.gzip(file));
  }
}
