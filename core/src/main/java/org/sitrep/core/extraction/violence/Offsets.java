package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.When.Moment;

/** Reads "five days after a duel killed seven": so long before what the sentence is about. */
final class Offsets {

  private static final List<String> NUMBERS =
      List.of("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final int HOURS = 24;

  /** The sentences that an article begins with. */
  private static final int LEAD = 1;

  private final Document document;
  private final Times times;

  Offsets(Document document, Times times) {
    this.document = document;
    this.times = times;
  }

  /**
   * The time of a count behind such words, or null where there are none or its clause tells a time
   * itself.
   *
   * @param main the day that the article is about, or null
   */
  @Nullable Moment of(Draft draft, @Nullable TimeMention main) {
    Sentence sentence = draft.sentence;
    int first = Math.min(draft.first, draft.harmFirst < 0 ? draft.first : draft.harmFirst);
    for (int i = first - 1; i - 1 > sentence.first(); i--) {
      Token token = document.token(i);
      if (token.text().equals(";") || times.covering(sentence, i) != null) {
        return null;
      }
      boolean after = token.is("after");
      if (after && since(i - 1) && !behind(sentence, i, draft)) {
        return new Moment(null, null, true);
      }
      int days = after ? days(i - 1) : -1;
      boolean vague = after && days < 0 && months(i - 1);
      if (vague && !behind(sentence, i, draft)) {
        return new Moment(null, null, true);
      }
      if (days > 0) {
        return behind(sentence, i, draft) ? null : moment(sentence, base(sentence, i, main), days);
      }
    }
    return null;
  }

  /** "days after", "barely weeks after", "several months after": nobody knows when. */
  private boolean since(int unit) {
    boolean units =
        switch (document.token(unit).lower()) {
          case "days", "weeks", "months", "years" -> true;
          default -> false;
        };
    Token before = document.token(unit - 1);
    boolean number = before.isNumber() || NUMBERS.contains(before.lower());
    return units && !number;
  }

  /** "six months after", "a year after": known to no day. */
  private boolean months(int unit) {
    boolean units =
        switch (document.token(unit).lower()) {
          case "month", "months", "year", "years" -> true;
          default -> false;
        };
    return units && number(document.token(unit - 1)) > 0;
  }

  /** A number up to 99 in digits or ten in words, "one" or "the", or 0. */
  private static int number(Token token) {
    if (token.is("one") || token.is("the")) {
      return 1;
    }
    int known = NUMBERS.indexOf(token.lower()) + 1;
    boolean digits = known == 0 && token.isNumber() && token.text().length() <= 2;
    return digits && token.text().chars().allMatch(Character::isDigit)
        ? Integer.parseInt(token.text())
        : known;
  }

  /** How many days "two days", "the day" or "exactly a week" before a token are, or -1. */
  private int days(int unit) {
    Token token = document.token(unit);
    int number = number(document.token(unit - 1));
    if (number == 0) {
      return -1;
    }
    boolean vague = unit > 1 && vague(document.token(unit - 2));
    return switch (token.lower()) {
      case "day", "days" -> vague ? -1 : number;
      case "hours" -> !vague && number > 0 && number % HOURS == 0 ? number / HOURS : -1;
      case "week" -> vague ? -1 : 7;
      case "weeks" -> vague ? -1 : 7 * number;
      default -> -1;
    };
  }

  private static boolean vague(Token token) {
    return switch (token.lower()) {
      case "barely", "about", "some", "nearly", "almost", "around", "than", "hardly" -> true;
      default -> false;
    };
  }

  /** Whether a time stands right behind the count: it is that of the count. */
  private boolean behind(Sentence sentence, int after, Draft draft) {
    for (TimeMention mention : times.withDeeds(sentence)) {
      if (mention.first() > after && mention.first() < Math.max(draft.end, draft.harmEnd) + 12) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TimeMention base(Sentence sentence, int after, @Nullable TimeMention main) {
    TimeMention told = main;
    for (TimeMention mention : times.withDeeds(sentence)) {
      told = mention.end() <= after && mention.precision() == Precision.DAY ? mention : told;
    }
    return told;
  }

  private Moment moment(Sentence sentence, @Nullable TimeMention base, int days) {
    LocalDate published = document.article().published();
    boolean day = base != null && base.precision() == Precision.DAY;
    boolean now =
        base == null && sentence.index() <= LEAD && published != null && perfect(sentence);
    if (base == null ? !now : !day) {
      return new Moment(null, null, true);
    }
    LocalDate last = base == null ? published : base.period().from();
    return last == null
        ? new Moment(null, null, true)
        : new Moment(Period.day(last.minusDays(days)), Precision.DAY, true);
  }

  /** "Eight days after the carnage, police have questioned": what a text begins with is now. */
  private boolean perfect(Sentence sentence) {
    for (int i = document.bodyStart(sentence); i < sentence.end(); i++) {
      Token token = document.token(i);
      if (token.is("have") || token.is("has") || token.is("is") || token.is("are")) {
        return true;
      }
    }
    return false;
  }
}
