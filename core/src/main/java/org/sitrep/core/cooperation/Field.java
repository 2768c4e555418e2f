package org.sitrep.core.cooperation;

import jakarta.persistence.EnumeratedValue;

/** What an act between parties is about. */
public enum Field {
  COUNTER_TERRORISM("counter_terrorism"),
  SECURITY("security"),
  DEFENCE("defence"),
  INTELLIGENCE("intelligence"),
  BORDER("border"),
  LAW_ENFORCEMENT("law_enforcement"),
  TERRORIST_FINANCING("terrorist_financing"),
  NARCOTICS("narcotics"),
  CYBER("cyber"),
  TRADE("trade"),
  ECONOMY("economy"),
  INVESTMENT("investment"),
  ENERGY("energy"),
  CLIMATE("climate"),
  AGRICULTURE("agriculture"),
  HEALTH("health"),
  EDUCATION("education"),
  TECHNOLOGY("technology"),
  MIGRATION("migration"),
  HUMANITARIAN("humanitarian"),
  HUMAN_RIGHTS("human_rights"),
  REGIONAL("regional"),
  OTHER("other");

  @EnumeratedValue private final String code;

  Field(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
