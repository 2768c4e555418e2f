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

/** Finds the days of several events, or of fighting that went on for some days. */
final class SeveralDays {

  private static final int NEAR = 14;
  private static final int MOST = 10;
  private static final int WIDE = 7;
  private static final int REACH = 7;
  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private SeveralDays() {}

  /** "three days of fighting": so many days from the first one that the article tells. */
  static @Nullable TimeMention counted(Document document, Times times, Draft draft) {
    Sentence sentence = draft.sentence;
    LocalDate published = document.article().published();
    if (dated(times, sentence)) {
      return null;
    }
    int to = Math.min(sentence.end() - 3, Math.max(draft.end, draft.harmEnd) + NEAR);
    for (int i = Math.max(sentence.first(), draft.first - NEAR); i < to; i++) {
      int days = NUMBERS.indexOf(document.token(i).lower()) + 2;
      Token unit = document.token(i + 1);
      boolean units = unit.is("days") || unit.is("nights");
      if (days < 2 || !units || !document.token(i + 2).is("of") || published == null) {
        continue;
      }
      LocalDate first = violence(document, i + 3) ? first(times, sentence, document, days) : null;
      LocalDate last = first == null ? null : first.plusDays(days - 1L);
      boolean past = last != null && !last.isAfter(published);
      return past && first != null && last != null
          ? new TimeMention(i, i + 2, new Period(first, last), Precision.DAYS)
          : null;
    }
    return null;
  }

  /** "In April of last year, two days of fighting": another time is told. */
  private static boolean dated(Times times, Sentence sentence) {
    for (TimeMention mention : times.withDeeds(sentence)) {
      if (mention.precision() == Precision.MONTH || mention.precision() == Precision.YEAR) {
        return true;
      }
    }
    return false;
  }

  private static boolean violence(Document document, int at) {
    for (int i = at; i < Math.min(document.tokens().size(), at + 3); i++) {
      Token token = document.token(i);
      boolean word = Cue.WAR.is(token) || Cue.SEVERAL.is(token) || Cue.EVENT.is(token);
      if (word || Cue.UNREST.is(token)) {
        return true;
      }
    }
    return false;
  }

  /** The first day told near a sentence that is recent enough to be the first of so many. */
  private static @Nullable LocalDate first(
      Times times, Sentence sentence, Document document, int days) {
    LocalDate published = document.article().published();
    LocalDate first = null;
    int limit = Math.min(document.sentences().size(), sentence.index() + REACH);
    for (Sentence near : document.sentences().subList(0, limit)) {
      for (TimeMention mention : times.withDeeds(near)) {
        boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
        boolean end = mention.first() > 0 && document.token(mention.first() - 1).is("until");
        LocalDate from = mention.period().from();
        boolean recent =
            published != null && !from.isBefore(published.minusDays(days + (long) MOST / 2));
        if (day && recent && !end && (first == null || from.isBefore(first))) {
          first = from;
        }
      }
    }
    return first;
  }

  /**
   * From the first day to the last that the sentences up to a limit tell for the parts of a count:
   * "Two attacks left 15 dead. In the first, on Sunday, ... The second took place on Monday."
   */
  static @Nullable TimeMention told(
      Document document, Times times, TimeCues cues, Sentence sentence, int limit) {
    TimeMention first = null;
    TimeMention last = null;
    int parts = 0;
    for (Sentence next : document.sentences().subList(sentence.index() + 1, limit)) {
      boolean part = part(document, next);
      parts += part ? 1 : 0;
      for (TimeMention mention : times.withDeeds(next)) {
        boolean day = mention.precision() == Precision.DAY && part;
        if (day && !cues.other(next, mention)) {
          first =
              first == null || mention.period().from().isBefore(first.period().from())
                  ? mention
                  : first;
          last = last == null || mention.period().to().isAfter(last.period().to()) ? mention : last;
        }
      }
    }
    if (parts < 2 || first == null || last == null) {
      return null;
    }
    Period whole = first.period().with(last.period());
    return whole.oneDay() || whole.days() > WIDE
        ? null
        : new TimeMention(first.first(), first.end(), whole, Precision.DAYS);
  }

  /** "In the first", "The other two", "Two of the victims". */
  private static boolean part(Document document, Sentence sentence) {
    int at = document.bodyStart(sentence);
    at += document.token(at).is("in") ? 1 : 0;
    if (at + 1 >= sentence.end()) {
      return false;
    }
    Token token = document.token(at);
    Token next = document.token(at + 1);
    boolean number = token.is("one") || NUMBERS.contains(token.lower());
    boolean ordinal = next.is("first") || next.is("second") || next.is("third") || next.is("other");
    return (number && next.is("of")) || (token.is("the") && ordinal);
  }
}
