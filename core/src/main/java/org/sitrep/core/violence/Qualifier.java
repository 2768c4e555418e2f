package org.sitrep.core.violence;

import jakarta.persistence.EnumeratedValue;

/** How sure a count is, as its words say. */
public enum Qualifier {
  EXACT("exact"),
  ABOUT("about"),
  AT_LEAST("at_least"),
  AT_MOST("at_most"),
  RANGE("range"),
  VAGUE("vague");

  @EnumeratedValue private final String code;

  Qualifier(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
