package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;

/** Finds the days of an event that lasted several, such as a siege. */
final class LastingEvent {

  /** The sentences that tell what an article is about. */
  private static final int LEAD = 3;

  private static final int FIRST = 5;
  private static final int FEW = 5;

  private LastingEvent() {}

  /** From the first day that the first sentences tell to the last, or null. */
  static @Nullable TimeMention in(Document document, Times times, TimeCues cues) {
    TimeMention whole = null;
    boolean siege = false;
    for (Sentence sentence : document.sentences()) {
      if (sentence.index() > FIRST) {
        break;
      }
      siege |= sentence.index() <= LEAD && siege(document, sentence);
      for (TimeMention mention : times.withDeeds(sentence)) {
        boolean day = mention.precision() == Precision.DAY && !cues.other(sentence, mention);
        if (day && !sentence.title()) {
          whole = whole == null ? mention : joined(whole, mention);
        }
      }
    }
    boolean few = whole != null && !whole.period().oneDay() && whole.period().days() <= FEW;
    return siege && few ? whole : null;
  }

  private static boolean siege(Document document, Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (Cue.SIEGE.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  private static TimeMention joined(TimeMention one, TimeMention other) {
    Period period = one.period().with(other.period());
    return new TimeMention(one.first(), one.end(), period, Precision.DAYS);
  }

  /** Whether a time lies in those days. */
  static boolean within(TimeMention told, TimeMention whole) {
    return !told.period().from().isBefore(whole.period().from())
        && !told.period().to().isAfter(whole.period().to());
  }
}
