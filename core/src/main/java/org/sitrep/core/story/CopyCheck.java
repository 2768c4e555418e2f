package org.sitrep.core.story;

/**
 * Whether two texts that {@link Fingerprint} brought together are copies of one: the shorter one's
 * runs of words stand for the most part in the longer one, so that a cut copy is found as well. A
 * text of several times the length is a digest that holds the other, not a copy.
 */
public final class CopyCheck {

  /** Share of the shorter text's runs that the longer one must have. */
  static final double CONTAINED = 0.6;

  /** How many times longer a copy may be. */
  static final int LONGER = 3;

  /** Texts of fewer runs say too little: they must be equal. */
  static final int FEWEST = 8;

  private final Shingles shingles;

  /** Takes the text that others are compared with. */
  public CopyCheck(String text) {
    shingles = Shingles.of(text);
  }

  /**
   * How much of the shorter text the longer one has.
   *
   * @return from {@value #CONTAINED} to 1 where one is a copy of the other, whole or cut; else 0
   */
  public double overlap(String text) {
    return overlap(new CopyCheck(text));
  }

  /** As {@link #overlap(String)}, with a text that is compared more than once. */
  double overlap(CopyCheck text) {
    Shingles other = text.shingles;
    int smaller = Math.min(shingles.size(), other.size());
    int larger = Math.max(shingles.size(), other.size());
    if (smaller == 0 || larger > LONGER * smaller) {
      return 0;
    }
    double share = shingles.common(other) / (double) smaller;
    double wanted = smaller < FEWEST ? larger / (double) smaller : CONTAINED;
    return share >= wanted ? share : 0;
  }
}
