package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.When.Moment;

/** Tells the time of a number that another is compared with: "against 98 a month earlier". */
final class Comparisons {

  private final Document document;
  private final Times times;
  private final NearestTime nearest;
  private final Passages passages;
  private @Nullable TimeMention compared;

  Comparisons(Document document, Times times, NearestTime nearest, Passages passages) {
    this.document = document;
    this.times = times;
    this.nearest = nearest;
    this.passages = passages;
  }

  /** The time of a number that another is compared with: told behind it, else one period back. */
  Moment of(Draft draft, int first, int end) {
    Sentence sentence = draft.sentence;
    boolean when = draft.first > 0 && document.token(draft.first - 1).is("when");
    TimeMention told = null;
    for (TimeMention mention : times.withDeeds(sentence)) {
      boolean behind = mention.first() >= draft.end && clear(draft.end, mention.first());
      boolean before = when && mention.end() <= draft.first && mention.end() >= draft.first - 3;
      told = told == null && (behind || before) ? mention : told;
    }
    if (told != null) {
      compared = told;
      return Moment.of(told, true);
    }
    if (compared != null) {
      return Moment.of(compared, false);
    }
    TimeMention near = nearest.to(sentence, first, end);
    Moment base = near == null ? passages.carried(draft) : Moment.of(near, true);
    Period period = base.period();
    Precision precision = base.precision();
    if (period == null || precision == null) {
      return base;
    }
    boolean known = precision == Precision.MONTH || precision == Precision.YEAR;
    return new Moment(known ? period.before() : null, precision, base.told());
  }

  /** Whether no other number or clause stands between a number and a time behind it. */
  private boolean clear(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      if (i > from + 8 || token.isNumber() || token.text().equals(";") || token.is("to")) {
        return false;
      }
    }
    return true;
  }
}
