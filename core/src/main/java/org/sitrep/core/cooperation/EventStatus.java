package org.sitrep.core.cooperation;

import jakarta.persistence.EnumeratedValue;

/** Whether an act was done, is to come, or is denied. */
public enum EventStatus {
  DONE("done"),
  PLANNED("planned"),
  DENIED("denied");

  @EnumeratedValue private final String code;

  EventStatus(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
