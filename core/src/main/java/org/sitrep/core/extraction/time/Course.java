package org.sitrep.core.extraction.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads "which began on Saturday and ended on Tuesday": the days from one to the other. */
final class Course {

  private static final int VERB = 5;
  private static final int APART = 14;

  private Course() {}

  /** The last day found before and a new one as one time, or null. */
  static @Nullable TimeMention joined(
      List<Token> tokens, List<TimeMention> found, TimeMention mention) {
    TimeMention start = found.isEmpty() ? null : found.getLast();
    boolean days =
        start != null
            && start.precision() == Precision.DAY
            && mention.precision() == Precision.DAY
            && mention.first() - start.end() < APART
            && start.period().from().isBefore(mention.period().to());
    if (start == null || !days || !begins(tokens, start.first())) {
      return null;
    }
    for (int i = start.end(); i < mention.first(); i++) {
      if (ends(tokens.get(i))) {
        return new TimeMention(
            start.first(), mention.end(), start.period().with(mention.period()), Precision.DAYS);
      }
    }
    return null;
  }

  private static boolean begins(List<Token> tokens, int at) {
    for (int i = Math.max(0, at - VERB); i < at; i++) {
      switch (tokens.get(i).lower()) {
        case "began", "begun", "started", "launched", "erupted", "broke" -> {
          return true;
        }
        default -> {
          // look on
        }
      }
    }
    return false;
  }

  private static boolean ends(Token token) {
    return switch (token.lower()) {
      case "ended",
          "concluded",
          "wound",
          "finished",
          "completed",
          "over",
          "culminated",
          "lasted",
          "continued",
          "stopped",
          "halted" ->
          true;
      default -> false;
    };
  }
}
