package org.sitrep.core.violence;

import jakarta.persistence.EnumeratedValue;

/** Who the victims are; of attacks and operations, who was targeted. */
public enum VictimGroup {
  CIVILIANS("civilians"),
  SECURITY_FORCES("security_forces"),
  MILITANTS("militants"),
  OFFICIALS("officials");

  @EnumeratedValue private final String code;

  VictimGroup(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
