package org.sitrep.core.extraction.time;

import java.util.List;
import org.sitrep.core.extraction.text.Token;

/** Whether words of time belong to something that is still to come. */
final class Tense {

  private static final int WINDOW = 14;

  private Tense() {}

  static boolean future(List<Token> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - WINDOW); i--) {
      switch (tokens.get(i).lower()) {
        case "will", "shall", "next", "upcoming", "coming" -> {
          return true;
        }
        case "scheduled", "due", "set", "plans", "expected", "planned" -> {
          if (i + 1 < at
              && (tokens.get(i + 1).is("to")
                  || tokens.get(i + 1).is("for")
                  || tokens.get(i + 1).is("on"))) {
            return true;
          }
        }
        case ".", ";", "said", "told", "killed", "was", "were", "had" -> {
          return false;
        }
        default -> {
          // keep looking
        }
      }
    }
    return false;
  }
}
