package org.sitrep.core.actor;

import jakarta.persistence.EnumeratedValue;

/** What kind of actor a canonical name stands for. */
public enum ActorKind {
  STATE("state"),
  ORGANISATION("organisation"),
  ARMED_GROUP("armed_group"),
  OTHER("other");

  @EnumeratedValue private final String code;

  ActorKind(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
