package org.sitrep.core.review;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What an analyst decides on a fact. */
public enum Decision {
  /** It is as the sentence says. */
  ACCEPT("accept"),
  /** It is none: it counts nowhere. */
  REJECT("reject"),
  /** It is one, with other values: it counts with these. */
  CORRECT("correct"),
  /** What was decided before is taken back. */
  WITHDRAW("withdraw");

  @EnumeratedValue private final String code;

  Decision(String code) {
    this.code = code;
  }

  /** The word in tables and workbooks. */
  public String code() {
    return code;
  }

  /**
   * The decision that a word means, whatever its case.
   *
   * @throws IllegalArgumentException where it means none
   */
  public static Decision of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}
