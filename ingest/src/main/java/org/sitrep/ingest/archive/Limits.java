package org.sitrep.ingest.archive;

/**
 * What an archive may demand. Sizes are in bytes after decompression.
 *
 * @param recordBytes largest record; a larger one is rejected
 * @param ratio most bytes that one compressed byte may become, once a record is over 1 MiB
 * @param records most records of an archive; reading ends there
 * @param archiveBytes most bytes of an archive, those of archives in it counted as often as they
 *     are unpacked; reading ends there
 * @param rawBytes how much of a rejected record is kept
 * @param nesting what archives in archives may demand
 */
public record Limits(
    long recordBytes, int ratio, long records, long archiveBytes, int rawBytes, Nesting nesting) {

  /**
   * What archives in archives may demand.
   *
   * @param depth most archives around a record; a compression in a compression counts as one
   * @param entries most entries of an archive, those of archives in it included; reading ends there
   * @param spoolBytes largest entry that is put aside, since it can only be read with random access
   * @param windowBytes most memory that a decompression may ask for
   */
  public record Nesting(int depth, long entries, long spoolBytes, long windowBytes) {

    /** The limits that hold where nobody sets others. */
    public static final Nesting DEFAULT = new Nesting(3, 10_000_000, 16L << 30, 128L << 20);

    /**
     * Checks that every limit is positive.
     *
     * @throws IllegalArgumentException with all of them, where one is not
     */
    public Nesting {
      if (depth < 1 || entries < 1 || spoolBytes < 1 || windowBytes < 1) {
        throw new IllegalArgumentException(
            "limits must be positive: %d, %d, %d, %d"
                .formatted(depth, entries, spoolBytes, windowBytes));
      }
    }
  }

  /** The limits that hold where nobody sets others. */
  public static final Limits DEFAULT = new Limits(32L << 20, 250, 100_000_000, 1L << 40, 64 << 10);

  /** From here on the ratio counts: short records may well be all blanks. */
  public static final long RATIO_FROM = 1 << 20;

  /** The limits of records; what archives in archives may demand is as by default. */
  public Limits(long recordBytes, int ratio, long records, long archiveBytes, int rawBytes) {
    this(recordBytes, ratio, records, archiveBytes, rawBytes, Nesting.DEFAULT);
  }

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
