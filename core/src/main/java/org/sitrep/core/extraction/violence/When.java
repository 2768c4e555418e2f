package org.sitrep.core.extraction.violence;

import java.util.List;
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

  /** More are driven from their homes in a war than on a day. */
  private static final int CROWD = 50_000;

  private final Document document;
  private final Times times;
  private final TimeCues cues;
  private final SinceEvent sinceEvent;
  private final NearestTime nearest;
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
    this.nearest = new NearestTime(document, times, cues);
    this.sinceEvent = new SinceEvent(document, times);
    this.days = LastingEvent.in(document, times, cues);
    this.report = titled();
  }

  /** When the events of a count between two tokens took place. */
  Moment of(Draft draft, int first, int end) {
    Sentence sentence = draft.sentence;
    if (cues.after(sentence, draft.first)) {
      return new Moment(null, null, true);
    }
    TimeMention own = nearest.own(draft);
    boolean buried = draft.harmFirst >= 0 && Cue.TELLING.is(document.token(draft.harmFirst));
    if (own != null && buried && own.precision() == Precision.DAY) {
      return carried(sentence);
    }
    if (own != null) {
      return draft.earlier || measured(own) ? moment(own, true) : tell(draft, own);
    }
    if (draft.earlier || cues.measured(sentence, draft.first)) {
      return earlier(draft, first, end);
    }
    TimeMention told = nearest.to(sentence, first, end);
    if (told != null && cues.ofAnother(draft, told)) {
      return new Moment(null, null, false);
    }
    if (told != null) {
      return tell(draft, told);
    }
    Moment since = sinceEvent.of(draft);
    if (since != null) {
      return since;
    }
    Moment now = new Moment(null, null, false);
    if (report != null && cues.reportPeriod(sentence)) {
      return moment(report, false);
    }
    boolean lasting = draft.measure == Measure.ARRESTED && cues.lasting(draft);
    lasting |= draft.measure == Measure.DISPLACED && draft.estimate.best() >= CROWD;
    return lasting ? now : carried(sentence);
  }

  private boolean measured(TimeMention mention) {
    return cues.other(document.sentenceOf(mention.first()), mention);
  }

  /** Takes a time that a sentence tells, and remembers it. */
  private Moment tell(Draft draft, TimeMention told) {
    Sentence sentence = draft.sentence;
    TimeMention event = draft.first >= told.end() ? cues.event(told) : told;
    Moment moment = moment(cues.since(sentence, event), true);
    if (!sentence.title()) {
      last = told;
      lastSentence = sentence.index();
      boolean part = days != null && LastingEvent.within(told, days);
      focus = focus == null ? (part ? days : told) : focus;
      report = report == null && longer(told) ? told : report;
    }
    return moment;
  }

  /** The month or year that a headline names: "November deadliest month", "Terror in 2024". */
  private @Nullable TimeMention titled() {
    for (Sentence sentence : document.sentences()) {
      if (!sentence.title()) {
        return null;
      }
      for (TimeMention mention : times.in(sentence)) {
        boolean calendar =
            mention.precision() == Precision.MONTH || mention.precision() == Precision.YEAR;
        if (calendar && longer(mention) && !cues.other(sentence, mention)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** The time that the sentence before told, where this one points to its event. */
  private @Nullable TimeMention pointed(Sentence sentence) {
    if (sentence.index() == 0 || !cues.pointsBack(sentence)) {
      return null;
    }
    Sentence before = document.sentences().get(sentence.index() - 1);
    TimeMention told = null;
    for (TimeMention mention : times.in(before)) {
      told = cues.other(before, mention) || before.title() ? told : cues.event(mention);
    }
    return told;
  }

  private Moment carried(Sentence sentence) {
    TimeMention pointed = pointed(sentence);
    TimeMention before = pointed == null ? inParagraph(sentence) : pointed;
    if (before != null) {
      return moment(before, false);
    }
    TimeMention lead = focus == null ? behind(sentence) : focus;
    TimeMention carried = lead == null ? ahead(sentence) : lead;
    boolean day = carried != null && !longer(carried);
    if (carried == null || (day && cues.another(sentence))) {
      return new Moment(null, null, false);
    }
    boolean begun = carried.precision() == Precision.SINCE && day;
    return begun
        ? new Moment(Period.day(carried.period().from()), Precision.DAY, false)
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
    TimeMention near = nearest.to(sentence, first, end);
    Moment base = near == null ? carried(sentence) : moment(near, true);
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
}
