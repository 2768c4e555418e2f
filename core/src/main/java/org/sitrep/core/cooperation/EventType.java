package org.sitrep.core.cooperation;

/**
 * PLOVER's types of acts between parties, in the codebook's selection; names are the codebook's
 * words.
 */
public enum EventType {
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  SANCTION;

  /** The codebook's word for this value, for example {@code CONSULT}. */
  public String code() {
    return name();
  }
}
