package org.sitrep.core.extraction.time;

import java.util.List;
import org.sitrep.core.extraction.text.Token;

/** Whether words of time belong to something that is still to come. */
final class Tense {

  private static final int WINDOW = 14;

  private Tense() {}

  /** "(a drone that nobody will name) injured two": a verb of the past on its own. */
  private static boolean past(List<Token> tokens, int i, int at) {
    String word = tokens.get(i).lower();
    boolean form = word.endsWith("ed") && !word.endsWith("eed") && word.length() > 4;
    if (i == 0 || !form || tokens.get(i).capitalised()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    boolean object = i + 1 == at || CalendarWords.small(next) != 0 || follows(next.lower());
    return object
        && switch (tokens.get(i - 1).lower()) {
          case "be", "been", "being", "have", "get", "is", "are", "to", "will" -> false;
          default -> !tokens.get(i - 1).lower().endsWith("ly");
        };
  }

  private static boolean follows(String word) {
    return switch (word) {
      case "the", "his", "her", "its", "their", "some", "on", "in", "at", "near", "by", "several" ->
          true;
      default -> false;
    };
  }

  /** Whether the words at a token do. */
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
          if (past(tokens, i, at)) {
            return false;
          }
        }
      }
    }
    return false;
  }
}
