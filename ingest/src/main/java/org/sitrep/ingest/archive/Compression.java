package org.sitrep.ingest.archive;

/** How a content is compressed as a whole. */
public enum Compression {
  /** Not at all. */
  NONE(""),
  /** RFC 1952. */
  GZIP(".gz"),
  /** RFC 8878. */
  ZSTD(".zst"),
  /** Blocks of at most 900 kB, each with a checksum. */
  BZIP2(".bz2"),
  /** LZMA2 in the container of the XZ Utils. */
  XZ(".xz");

  /** Fewer bytes than this tell nothing. */
  private static final int SHORTEST = 3;

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
    if (starts(start, 0, 0x1f, 0x8b, 0x08)) {
      return GZIP;
    }
    // A frame of zstd, or one to be skipped in front of it.
    if (starts(start, 0, 0x28, 0xb5, 0x2f, 0xfd)
        || (start.length > 3 && (start[0] & 0xf0) == 0x50 && starts(start, 1, 0x2a, 0x4d, 0x18))) {
      return ZSTD;
    }
    // Behind the level stands the first block, or the end where there is none.
    if (starts(start, 0, 'B', 'Z', 'h')
        && (starts(start, 4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59)
            || starts(start, 4, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90))) {
      return BZIP2;
    }
    return starts(start, 0, 0xfd, '7', 'z', 'X', 'Z', 0) ? XZ : NONE;
  }

  /** Whether the data begin like this; those of a file cut within its first bytes do as well. */
  private static boolean starts(byte[] data, int from, int... wanted) {
    int there = Math.min(wanted.length, data.length - from);
    if (there < wanted.length && data.length < SHORTEST) {
      return false;
    }
    for (int i = 0; i < there; i++) {
      if (data[from + i] != (byte) wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
