package org.sitrep.core.story;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What texts that share most of their words have in common with high probability: MinHash values of
 * a text's shingles, in {@value #BANDS} bands of {@value #ROWS}, each band as one number. Two texts
 * whose shingles overlap by a Jaccard index of s agree in at least one band with probability 1 - (1
 * - s^{@value #ROWS})^{@value #BANDS}: 0.92 at s = 0.5, 0.06 at s = 0.2. (Broder 1997; Leskovec,
 * Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.)
 *
 * <p>Copies are cut at their end more than anywhere else: {@value #HEAD_BANDS} bands of a text's
 * first {@value #HEAD_WORDS} words find those of which little is left.
 */
public final class Fingerprint {

  /** Bands of a fingerprint. */
  public static final int BANDS = 40;

  /** Bands of a text's beginning. */
  public static final int HEAD_BANDS = 4;

  /** Words of a text's beginning. */
  public static final int HEAD_WORDS = 80;

  /** MinHash values of a band. */
  public static final int ROWS = 4;

  /** Fixed for ever: stored bands must go on meeting new ones. */
  private static final long SEED = 20_240_504;

  private static final Functions WHOLE = Functions.of(SEED, BANDS);
  private static final Functions HEAD = Functions.of(SEED + 1, HEAD_BANDS);

  private Fingerprint() {}

  /** The bands of a text; empty where it has no word. */
  public static long[] bands(String text) {
    Shingles shingles = Shingles.of(text);
    if (shingles.size() == 0) {
      return new long[0];
    }
    long[] bands = Arrays.copyOf(WHOLE.bands(shingles, 0), BANDS + HEAD_BANDS);
    long[] head = HEAD.bands(Shingles.ofFirst(text, HEAD_WORDS), BANDS);
    System.arraycopy(head, 0, bands, BANDS, HEAD_BANDS);
    return bands;
  }

  /** Hash functions of some bands. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Functions(int[] factors, int[] masks) {

    static Functions of(long seed, int bands) {
      long functions = (long) bands * ROWS;
      return new Functions(
          new SplittableRandom(seed).ints(functions).map(value -> value | 1).toArray(),
          new SplittableRandom(~seed).ints(functions).toArray());
    }

    /**
     * The bands of some shingles.
     *
     * @param first number of the first band
     */
    long[] bands(Shingles shingles, int first) {
      int[] least = new int[factors.length];
      Arrays.fill(least, Integer.MAX_VALUE);
      for (int s = 0; s < shingles.size(); s++) {
        fold((int) shingles.at(s), least);
      }
      long[] bands = new long[least.length / ROWS];
      for (int band = 0; band < bands.length; band++) {
        long hash = (long) first + band;
        for (int row = 0; row < ROWS; row++) {
          hash = Shingles.mix(hash * 31 + least[band * ROWS + row]);
        }
        bands[band] = hash;
      }
      return bands;
    }

    /** A loop of 32-bit steps without branches, which the compiler turns into vectors. */
    private void fold(int shingle, int[] least) {
      for (int i = 0; i < least.length; i++) {
        int value = (shingle ^ masks[i]) * factors[i];
        value ^= value >>> 15;
        least[i] = Math.min(least[i], value);
      }
    }
  }
}
