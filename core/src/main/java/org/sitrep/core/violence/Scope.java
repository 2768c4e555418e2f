package org.sitrep.core.violence;

import jakarta.persistence.EnumeratedValue;

/** One event, or a total over a period or several events. */
public enum Scope {
  INCIDENT("incident"),
  AGGREGATE("aggregate");

  @EnumeratedValue private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
