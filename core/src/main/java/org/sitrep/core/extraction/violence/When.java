package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.violence.Measure;

/**
 * Tells when the events of a sentence took place: by its own words of time, else by those of the
 * paragraph before it, else by those that the article began with, else by those that follow soon.
 */
final class When {

  /**
   * A time.
   *
   * @param period the days, or null
   * @param precision how exact, or null
   * @param told whether the sentence itself tells it
   */
  record Moment(@Nullable Period period, @Nullable Precision precision, boolean told) {}

  private static final int AHEAD = 4;
  private static final int BACK = 12;
  private static final int LEAD = 2;
  private static final Set<String> COMPARING =
      Set.of("compared", "against", "than", "down", "up", "versus", "from");

  private final Document document;
  private final Times times;
  private final TimeCues cues;
  private final @Nullable TimeMention days;
  private @Nullable TimeMention focus;
  private @Nullable TimeMention last;
  private @Nullable TimeMention report;
  private @Nullable TimeMention compared;
  private int lastSentence = -1;

  When(Document document, Times times) {
    this.document = document;
    this.times = times;
    this.cues = new TimeCues(document);
    this.days = LastingEvent.in(document, times, cues);
  }

  /**
   * When the events of a count between two tokens took place.
   *
   * @param elsewhere whether the sentence tells another place than the article's first
   */
  Moment of(Draft draft, int first, int end, boolean elsewhere) {
    Sentence sentence = draft.sentence;
    if (cues.after(sentence, draft.first)) {
      return new Moment(null, null, true);
    }
    if (draft.earlier || cues.measured(sentence, draft.first)) {
      return earlier(draft, first, end);
    }
    TimeMention told = nearest(sentence, first, end);
    if (told != null && cues.ofAnother(draft, told)) {
      return new Moment(null, null, false);
    }
    if (told != null) {
      Moment moment = moment(cues.since(sentence, told), true);
      if (!sentence.title()) {
        last = told;
        lastSentence = sentence.index();
        focus =
            focus == null
                ? (days == null || !LastingEvent.within(told, days) ? told : days)
                : focus;
        report = report == null && longer(told) ? told : report;
      }
      return moment;
    }
    Moment now = new Moment(null, null, false);
    if (report != null && cues.reportPeriod(sentence)) {
      return moment(report, false);
    }
    boolean lasting = draft.measure == Measure.ARRESTED && cues.lasting(draft);
    return lasting ? now : carried(sentence, elsewhere);
  }

  private boolean opens(Sentence sentence) {
    int before = sentence.index() - 1;
    return before < 0 || document.sentences().get(before).paragraph() != sentence.paragraph();
  }

  private Moment carried(Sentence sentence, boolean elsewhere) {
    TimeMention before = inParagraph(sentence);
    if (before != null) {
      return moment(before, false);
    }
    TimeMention begun = focus == null ? behind(sentence) : focus;
    TimeMention carried = begun == null ? ahead(sentence) : begun;
    boolean day = carried != null && !longer(carried);
    return carried == null || (day && (cues.another(sentence) || (elsewhere && opens(sentence))))
        ? new Moment(null, null, false)
        : moment(carried, false);
  }

  /** The time told last in the paragraph before a sentence, or null. */
  private @Nullable TimeMention inParagraph(Sentence sentence) {
    if (last != null && lastSentence == sentence.index()) {
      return last;
    }
    List<Sentence> all = document.sentences();
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - BACK); i--) {
      Sentence before = all.get(i);
      if (before.paragraph() != sentence.paragraph()) {
        return null;
      }
      if (last != null && before.index() == lastSentence) {
        return last;
      }
      for (TimeMention mention : times.in(before)) {
        boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
        if (day && !cues.other(before, mention)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** The time of a number that another is compared with: told behind it, else one period back. */
  private Moment earlier(Draft draft, int first, int end) {
    Sentence sentence = draft.sentence;
    boolean when = draft.first > 0 && document.token(draft.first - 1).is("when");
    TimeMention told = null;
    for (TimeMention mention : times.in(sentence)) {
      boolean behind = mention.first() >= draft.end && clear(draft.end, mention.first());
      boolean before = when && mention.end() <= draft.first && mention.end() >= draft.first - 3;
      told = told == null && (behind || before) ? mention : told;
    }
    if (told != null) {
      compared = told;
      return moment(told, true);
    }
    if (compared != null) {
      return moment(compared, false);
    }
    TimeMention near = nearest(sentence, first, end);
    Moment base = near == null ? carried(sentence, false) : moment(near, true);
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

  private static boolean longer(TimeMention mention) {
    Period period = mention.period();
    return period.to().toEpochDay() - period.from().toEpochDay() > 20;
  }

  private static Moment moment(TimeMention mention, boolean told) {
    return new Moment(mention.period(), mention.precision(), told);
  }

  /** The first day told in the sentences before that count nothing; it becomes the article's. */
  private @Nullable TimeMention behind(Sentence sentence) {
    for (Sentence before : document.sentences()) {
      if (before.index() >= sentence.index() || before.index() > LEAD + 1) {
        break;
      }
      TimeMention day = before.title() || !cues.violent(before) ? null : day(before);
      if (day != null) {
        focus = day;
        return day;
      }
    }
    return null;
  }

  private @Nullable TimeMention day(Sentence sentence) {
    for (TimeMention mention : times.in(sentence)) {
      boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
      if ((day || sentence.index() <= LEAD) && !cues.other(sentence, mention)) {
        report = report == null && longer(mention) ? mention : report;
        return mention;
      }
    }
    return null;
  }

  /** The first time told in the sentences that follow; it becomes the article's. */
  private @Nullable TimeMention ahead(Sentence sentence) {
    List<Sentence> all = document.sentences();
    int limit = Math.min(all.size(), sentence.index() + 1 + AHEAD);
    for (int i = sentence.index() + 1; i < limit; i++) {
      Sentence next = all.get(i);
      for (TimeMention mention : times.in(next)) {
        boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
        if (day && !next.title() && !cues.other(next, mention)) {
          TimeMention whole = days == null ? mention : days;
          focus = sentence.title() ? focus : whole;
          return whole;
        }
      }
    }
    return null;
  }

  private @Nullable TimeMention nearest(Sentence sentence, int first, int end) {
    TimeMention best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeMention mention : times.in(sentence)) {
      if (cues.other(sentence, mention) || otherClause(mention, first, end)) {
        continue;
      }
      int gap = mention.first() >= end ? mention.first() - end : first - mention.end();
      int from = Math.min(end, mention.end());
      int cost = Math.abs(gap) + crossed(from, Math.max(first, mention.first()));
      if (cost < nearest) {
        nearest = cost;
        best = mention;
      }
    }
    return best;
  }

  /** Other clauses between cost more than their words. */
  private int crossed(int from, int to) {
    int cost = 0;
    for (int i = from; i < to && i < from + 60; i++) {
      Token token = document.token(i);
      if (token.text().equals(";")) {
        cost += 30;
      } else if (token.text().equals(",")) {
        cost += 2;
      }
    }
    return cost;
  }

  /** The time of what a count is compared with, or of a telling before it. */
  private boolean otherClause(TimeMention mention, int first, int end) {
    for (int i = end; i < mention.first() && i < end + 25; i++) {
      String word = document.token(i).lower();
      boolean from = word.equals("from") && i > 0 && !comparing(i - 1);
      boolean alone = word.equals("up") || word.equals("down");
      boolean compares = !alone || document.token(i + 1).is("from");
      if (COMPARING.contains(word) && !from && compares) {
        return true;
      }
    }
    for (int i = mention.end(); i < first && i < mention.end() + 25; i++) {
      Token token = document.token(i);
      if (token.is("said") || token.is("claimed") || token.is("announced")) {
        return true;
      }
    }
    return false;
  }

  private boolean comparing(int i) {
    return document.token(i).is("down") || document.token(i).is("up");
  }
}
