package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.violence.VictimGroup;

/** Adjectives that tell who people are. */
final class Modifiers {

  private Modifiers() {}

  static boolean any(Token token) {
    return group(token) != null;
  }

  static @Nullable VictimGroup group(Token token) {
    return switch (token.lower()) {
      case "civilian", "women", "displaced" -> VictimGroup.CIVILIANS;
      case "military",
          "army",
          "police",
          "security",
          "paramilitary",
          "troop",
          "soldier",
          "vigilance",
          "defence",
          "forces",
          "enforcement" ->
          VictimGroup.SECURITY_FORCES;
      case "militant",
          "rebel",
          "insurgent",
          "terrorist",
          "guerrilla",
          "armed",
          "jihadist",
          "gang",
          "crime",
          "cartel" ->
          VictimGroup.MILITANTS;
      default -> null;
    };
  }
}
