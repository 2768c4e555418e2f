package org.sitrep.core.story;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What texts that share most of their words have in common with high probability: MinHash values of
 * a text's shingles, in {@value #BANDS} bands of {@value #ROWS}, each band as one number. Two texts
 * whose shingles overlap by a Jaccard index of s agree in at least one band with probability 1 - (1
 * - s^{@value #ROWS})^{@value #BANDS}: 0.92 at s = 0.5, 0.06 at s = 0.2. (Broder 1997; Leskovec,
 * Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.)
 */
public final class Fingerprint {

  /** Bands of a fingerprint. */
  public static final int BANDS = 40;

  /** MinHash values of a band. */
  public static final int ROWS = 4;

  /** Fixed for ever: stored bands must go on meeting new ones. */
  private static final long SEED = 20_240_504;

  private static final int[] FACTORS =
      new SplittableRandom(SEED).ints((long) BANDS * ROWS).map(value -> value | 1).toArray();
  private static final int[] MASKS =
      new SplittableRandom(~SEED).ints((long) BANDS * ROWS).toArray();

  private Fingerprint() {}

  /** The bands of a text; empty where it has no word. */
  public static long[] bands(String text) {
    Shingles shingles = Shingles.of(text);
    if (shingles.size() == 0) {
      return new long[0];
    }
    int[] least = new int[BANDS * ROWS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int s = 0; s < shingles.size(); s++) {
      fold((int) shingles.at(s), least);
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = Shingles.mix(hash * 31 + least[band * ROWS + row]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /** A loop of 32-bit steps without branches, which the compiler turns into vectors. */
  private static void fold(int shingle, int[] least) {
    for (int i = 0; i < least.length; i++) {
      int value = (shingle ^ MASKS[i]) * FACTORS[i];
      value ^= value >>> 15;
      least[i] = Math.min(least[i], value);
    }
  }
}
