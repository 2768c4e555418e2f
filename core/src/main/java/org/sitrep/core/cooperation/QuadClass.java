package org.sitrep.core.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** PLOVER's four classes of acts: words or deeds, with or against each other. */
public enum QuadClass {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT;

  /** The class of a type. */
  public static QuadClass of(EventType type) {
    return switch (type) {
      case AGREE, CONSULT, SUPPORT, CONCEDE -> VERBAL_COOPERATION;
      case COOPERATE, AID, RETREAT -> MATERIAL_COOPERATION;
      case REQUEST, ACCUSE, REJECT, THREATEN -> VERBAL_CONFLICT;
      case SANCTION -> MATERIAL_CONFLICT;
    };
  }

  /** The word that the database knows it by, for example {@code verbal_conflict}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its types. */
  public List<EventType> types() {
    return Arrays.stream(EventType.values()).filter(type -> of(type) == this).toList();
  }
}
