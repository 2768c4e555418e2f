package org.sitrep.core.cooperation;

/**
 * How far an act brings its parties together or apart: from -10 (against each other) to 10 (with
 * each other), in the manner of Goldstein's scale of conflict and cooperation. Deeds weigh more
 * than words, and what binds for long more than what passes.
 */
public final class Intensity {

  private static final int MULTILATERAL = 3;

  private Intensity() {}

  /**
   * The intensity of an act.
   *
   * @param parties how many parties take part
   */
  public static double of(EventType type, Form form, int parties) {
    return switch (type) {
      case CONSULT -> parties >= MULTILATERAL ? 4 : ofTalks(form);
      case AGREE -> form == Form.AGREEMENT || form == Form.CEASEFIRE ? 5 : 2.5;
      case SUPPORT -> 3.5;
      case CONCEDE -> 5;
      case RETREAT -> 7;
      case COOPERATE -> ofDeeds(form);
      case AID -> 10;
      case REQUEST -> -0.5;
      case REJECT -> -4;
      case ACCUSE -> -2.5;
      case THREATEN -> -6;
      case SANCTION -> -7;
    };
  }

  private static double ofTalks(Form form) {
    return switch (form) {
      case VISIT, DIALOGUE -> 4;
      case MEETING -> 3;
      case LETTER -> 2.5;
      default -> 1.5;
    };
  }

  private static double ofDeeds(Form form) {
    return switch (form) {
      case EXERCISE, OPERATION, INTELLIGENCE_SHARING, TRAINING -> 9.5;
      default -> 7;
    };
  }
}
