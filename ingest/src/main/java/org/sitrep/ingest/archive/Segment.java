package org.sitrep.ingest.archive;

/**
 * A part of an archive file that begins and ends between records.
 *
 * @param number of the part in the file, from 0
 * @param from first byte
 * @param to behind the last byte
 */
public record Segment(int number, long from, long to) {

  /** Records of a segment at most; with them its numbers end. */
  public static final long RECORDS = 1_000_000_000;

  /**
   * Checks that there is such a part.
   *
   * @throws IllegalArgumentException with its numbers, where there is not
   */
  public Segment {
    if (number < 0 || from < 0 || to < from) {
      throw new IllegalArgumentException("segment %d from %d to %d".formatted(number, from, to));
    }
  }

  /** A file in one. */
  public static Segment whole(long bytes) {
    return new Segment(0, 0, bytes);
  }

  /** How many bytes there are. */
  public long bytes() {
    return to - from;
  }

  /** Number of the first record: those of a later segment come behind those of an earlier one. */
  public long firstOrdinal() {
    return number * RECORDS;
  }
}
