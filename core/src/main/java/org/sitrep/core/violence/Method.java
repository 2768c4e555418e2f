package org.sitrep.core.violence;

import jakarta.persistence.EnumeratedValue;

/** How the violence was done. */
public enum Method {
  SUICIDE_BOMBING("suicide_bombing"),
  BOMBING("bombing"),
  SHOOTING("shooting"),
  AIR_STRIKE("air_strike"),
  DRONE_STRIKE("drone_strike"),
  SHELLING("shelling"),
  ROCKET("rocket"),
  STABBING("stabbing"),
  VEHICLE("vehicle"),
  ARSON("arson"),
  KIDNAPPING("kidnapping"),
  CLASH("clash"),
  RAID("raid"),
  OTHER("other");

  @EnumeratedValue private final String code;

  Method(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
