package org.sitrep.reports.workbook;

/** CRC-32 of bytes of which only the checksums of their parts are known. */
final class Checksums {

  private static final int BITS = 32;
  private static final long POLYNOMIAL = 0xEDB88320L;

  private Checksums() {}

  /**
   * The checksum of two parts one after the other.
   *
   * @param first checksum of the first part
   * @param second checksum of the second part
   * @param length bytes of the second part
   */
  static long join(long first, long second, long length) {
    // As many zero bytes after the first part; a matrix over bits for each power of two, by
    // squaring.
    long[] zeros = square(square(square(zeroBit())));
    long joined = first;
    for (long left = length; left != 0; left >>>= 1) {
      if ((left & 1) != 0) {
        joined = times(zeros, joined);
      }
      zeros = square(zeros);
    }
    return joined ^ second;
  }

  /** What one more zero bit makes of a checksum: row n is what becomes of its bit n. */
  private static long[] zeroBit() {
    long[] matrix = new long[BITS];
    matrix[0] = POLYNOMIAL;
    for (int bit = 1; bit < BITS; bit++) {
      matrix[bit] = 1L << (bit - 1);
    }
    return matrix;
  }

  private static long[] square(long[] matrix) {
    long[] square = new long[BITS];
    for (int bit = 0; bit < BITS; bit++) {
      square[bit] = times(matrix, matrix[bit]);
    }
    return square;
  }

  private static long times(long[] matrix, long vector) {
    long sum = 0;
    for (int bit = 0; bit < BITS; bit++) {
      if ((vector >>> bit & 1) != 0) {
        sum ^= matrix[bit];
      }
    }
    return sum;
  }
}
