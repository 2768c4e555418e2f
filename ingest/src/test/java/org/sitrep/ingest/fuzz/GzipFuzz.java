package org.sitrep.ingest.fuzz;

/** Any bytes as a gzip file. */
public final class GzipFuzz {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8};

  private GzipFuzz() {}

  /** The bytes behind the first three of a member's header. */
  public static void fuzzerTestOneInput(byte[] data) {
    byte[] file = new byte[HEADER.length + data.length];
    System.arraycopy(HEADER, 0, file, 0, HEADER.length);
    System.arraycopy(data, 0, file, HEADER.length, data.length);
    Archived.read(file);
  }
}
