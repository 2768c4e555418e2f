package org.sitrep.reports.cooperation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.reports.workbook.Chart.Colour;

/** PLOVER's four classes of acts: words or deeds, with or against each other. */
enum QuadClass {
  VERBAL_COOPERATION("Verbal cooperation", Colour.SKY),
  MATERIAL_COOPERATION("Material cooperation", Colour.BLUE),
  VERBAL_CONFLICT("Verbal conflict", Colour.ORANGE),
  MATERIAL_CONFLICT("Material conflict", Colour.VERMILION);

  private final String label;
  private final Colour colour;

  QuadClass(String label, Colour colour) {
    this.label = label;
    this.colour = colour;
  }

  static QuadClass of(EventType type) {
    return switch (type) {
      case AGREE, CONSULT, SUPPORT, CONCEDE -> VERBAL_COOPERATION;
      case COOPERATE, AID, RETREAT -> MATERIAL_COOPERATION;
      case REQUEST, ACCUSE, REJECT, THREATEN -> VERBAL_CONFLICT;
      case SANCTION -> MATERIAL_CONFLICT;
    };
  }

  String label() {
    return label;
  }

  Colour colour() {
    return colour;
  }

  /** The codes of its types. */
  String codes() {
    return Arrays.stream(EventType.values())
        .filter(type -> of(type) == this)
        .map(EventType::code)
        .collect(Collectors.joining(", "));
  }
}
