package org.sitrep.core.cooperation;

import jakarta.persistence.EnumeratedValue;

/** The form in which an act between parties was done. */
public enum Form {
  CALL("call"),
  MEETING("meeting"),
  VISIT("visit"),
  LETTER("letter"),
  STATEMENT("statement"),
  AGREEMENT("agreement"),
  EXERCISE("exercise"),
  OPERATION("operation"),
  INTELLIGENCE_SHARING("intelligence_sharing"),
  TRAINING("training"),
  EQUIPMENT("equipment"),
  FUNDING("funding"),
  HANDOVER("handover"),
  DIALOGUE("dialogue"),
  CEASEFIRE("ceasefire"),
  SUSPENSION("suspension"),
  OTHER("other");

  @EnumeratedValue private final String code;

  Form(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
