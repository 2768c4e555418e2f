package org.sitrep.core.violence;

import jakarta.persistence.EnumeratedValue;

/** What a violence claim counts: people by what befell them, or acts. */
public enum Measure {
  KILLED("killed"),
  INJURED("injured"),
  CASUALTIES("casualties"),
  MISSING("missing"),
  ABDUCTED("abducted"),
  RELEASED("released"),
  ARRESTED("arrested"),
  SURRENDERED("surrendered"),
  DISPLACED("displaced"),
  ATTACKS("attacks"),
  OPERATIONS("operations"),
  INCIDENTS("incidents");

  @EnumeratedValue private final String code;

  Measure(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
