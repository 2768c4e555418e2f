package org.sitrep.ingest.archive;

/**
 * What an archive may demand. Sizes are in bytes after decompression.
 *
 * @param recordBytes largest record; a larger one is rejected
 * @param ratio most bytes that one compressed byte may become, once a record is over 1 MiB
 * @param records most records of an archive; reading ends there
 * @param archiveBytes most bytes of an archive; reading ends there
 * @param rawBytes how much of a rejected record is kept
 */
public record Limits(long recordBytes, int ratio, long records, long archiveBytes, int rawBytes) {

  /** The limits that hold where nobody sets others. */
  public static final Limits DEFAULT = new Limits(32L << 20, 250, 100_000_000, 1L << 40, 64 << 10);

  /** From here on the ratio counts: short records may well be all blanks. */
  static final long RATIO_FROM = 1 << 20;

  /**
   * Checks that every limit is positive.
   *
   * @throws IllegalArgumentException with all of them, where one is not
   */
  public Limits {
    if (recordBytes < 1 || ratio < 1 || records < 1 || archiveBytes < 1 || rawBytes < 1) {
      throw new IllegalArgumentException(
          "limits must be positive: %d, %d, %d, %d, %d"
              .formatted(recordBytes, ratio, records, archiveBytes, rawBytes));
    }
    if (recordBytes > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException("a record is held in memory: " + recordBytes + " bytes");
    }
  }
}
