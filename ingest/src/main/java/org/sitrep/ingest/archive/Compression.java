package org.sitrep.ingest.archive;

/** How a file is compressed as a whole. */
public enum Compression {
  /** Not at all. */
  NONE(""),
  /** RFC 1952. */
  GZIP(".gz"),
  /** RFC 8878. */
  ZSTD(".zst");

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
  }

  /** What the compression adds to the name of a format. */
  public String suffix() {
    return suffix;
  }

  /** Tells it by the first bytes. */
  public static Compression of(byte[] start) {
    if (starts(start, 0x1f, 0x8b, 0x08)) {
      return GZIP;
    }
    // A frame of zstd, or one to be skipped in front of it.
    if (starts(start, 0x28, 0xb5, 0x2f, 0xfd)
        || (start.length > 3
            && (start[0] & 0xf0) == 0x50
            && starts(start, start[0], 0x2a, 0x4d, 0x18))) {
      return ZSTD;
    }
    return NONE;
  }

  private static boolean starts(byte[] data, int... wanted) {
    if (data.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (data[i] != (byte) wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
