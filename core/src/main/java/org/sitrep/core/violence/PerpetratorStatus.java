package org.sitrep.core.violence;

import jakarta.persistence.EnumeratedValue;

/** By whose word the perpetrator is known. */
public enum PerpetratorStatus {
  STATED("stated"),
  CLAIMED("claimed"),
  BLAMED("blamed"),
  DENIED("denied");

  @EnumeratedValue private final String code;

  PerpetratorStatus(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
