package org.sitrep.core.extraction.time;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/**
 * The periods that a text has told so far, for words that point back to one: "during the quarter",
 * "over the period under review". A part of a period told before it does not hide the whole.
 */
final class ToldPeriods {

  /** Days from which a time is a period rather than an event of some days. */
  private static final int PERIOD = 7;

  private static final int KEPT = 8;
  private static final int MONTH = 28;
  private static final int QUARTER = 89;
  private static final int YEAR = 360;
  private static final int MOST_MONTH = 31;
  private static final int MOST_QUARTER = 92;

  private final Deque<TimeMention> told = new ArrayDeque<>();

  /** Remembers a period; shorter times are passed over. */
  void add(TimeMention mention) {
    if (mention.period().days() < PERIOD) {
      return;
    }
    if (told.size() == KEPT) {
      told.removeLast();
    }
    told.addFirst(mention);
  }

  /** Takes back the one added last, where more words make it another. */
  void forget(TimeMention mention) {
    if (mention.equals(told.peekFirst())) {
      told.removeFirst();
    }
  }

  /** The period told last, or the one told before that it is a part of; or null. */
  @Nullable TimeMention whole() {
    TimeMention whole = told.peekFirst();
    for (TimeMention before : told) {
      whole = whole != null && contains(before.period(), whole.period()) ? before : whole;
    }
    return whole;
  }

  private static boolean contains(Period whole, Period part) {
    return !part.from().isBefore(whole.from()) && !part.to().isAfter(whole.to());
  }

  /** "(during) the quarter", "(in) those three months", "(over) the period under review". */
  @Nullable TimeMention at(List<Token> tokens, int i, int limit) {
    if (told.isEmpty() || i < 2 || !unit(tokens.get(i)) || !ends(tokens, i + 1, limit)) {
      return null;
    }
    int before = i - 1;
    int months = tokens.get(i).is("months") ? CalendarWords.small(tokens.get(before)) : 0;
    if (tokens.get(i).is("months") == (months == 0)) {
      return null;
    }
    before -= months > 0 || reviewed(tokens.get(before)) ? 1 : 0;
    if (before < 1 || !determiner(tokens.get(before), tokens.get(i))) {
      return null;
    }
    if (!preposition(tokens.get(before - 1))) {
      return null;
    }
    TimeMention known = known(tokens.get(i).lower(), months);
    boolean review = i + 2 < limit && tokens.get(i + 1).is("under");
    return known == null
        ? null
        : new TimeMention(i, review ? i + 3 : i + 1, known.period(), known.precision());
  }

  private static boolean unit(Token token) {
    return switch (token.lower()) {
      case "period", "quarter", "month", "year", "half", "half-year", "months" -> true;
      default -> false;
    };
  }

  private static boolean reviewed(Token token) {
    return switch (token.lower()) {
      case "reporting", "review", "reported", "reviewed", "whole", "entire", "same" -> true;
      default -> false;
    };
  }

  private static boolean determiner(Token token, Token unit) {
    boolean current = token.is("this") && (unit.is("month") || unit.is("year"));
    return token.is("the")
        || token.is("that")
        || token.is("those")
        || token.is("these")
        || (token.is("this") && !current);
  }

  private static boolean preposition(Token token) {
    return switch (token.lower()) {
      case "during", "over", "in", "throughout", "within", "for" -> true;
      default -> false;
    };
  }

  /** Whether nothing behind says which one is meant: "the year to June", "the month of May". */
  private static boolean ends(List<Token> tokens, int at, int limit) {
    if (at >= limit) {
      return true;
    }
    return switch (tokens.get(at).lower()) {
      case "of",
          "to",
          "from",
          "between",
          "ending",
          "ended",
          "since",
          "before",
          "after",
          "so",
          "that",
          "when",
          "until",
          "up",
          "earlier",
          "ago",
          "leading",
          "following",
          "covered" ->
          false;
      default -> !tokens.get(at).isNumber() && CalendarWords.month(tokens.get(at)) == 0;
    };
  }

  /** The one of the length of a unit that ends last: earlier ones are what it is compared with. */
  private @Nullable TimeMention known(String unit, int months) {
    TimeMention latest = latest(unit, months);
    return latest == null && unit.equals("period") ? whole() : latest;
  }

  /** The year, half, quarter or month told so far that ends last, or null. */
  @Nullable TimeMention latest(String unit) {
    return latest(unit, 1);
  }

  private @Nullable TimeMention latest(String unit, int months) {
    TimeMention latest = null;
    for (TimeMention mention : told) {
      long days = mention.period().days();
      boolean fits =
          switch (unit) {
            case "quarter" -> days >= QUARTER && days <= MOST_QUARTER;
            case "month" ->
                mention.precision() == Precision.MONTH && days >= MONTH && days <= MOST_MONTH;
            case "year" -> days >= YEAR;
            case "half", "half-year" -> days >= 180 && days <= 184;
            case "months" -> days >= (long) months * MONTH && days <= (long) months * MOST_MONTH;
            default -> false;
          };
      boolean later = latest == null || mention.period().to().isAfter(latest.period().to());
      latest = fits && later ? mention : latest;
    }
    return latest;
  }
}
