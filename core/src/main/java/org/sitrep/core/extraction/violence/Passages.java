package org.sitrep.core.extraction.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.When.Moment;

/**
 * Carries times from sentence to sentence. A sentence that tells no time takes that of the event it
 * points to, else the one told last in its paragraph, else the one that the article began with,
 * else the first one that follows; one that tells of another event, or of another place, takes
 * none.
 */
final class Passages {

  private static final int AHEAD = 4;
  private static final int BACK = 12;
  private static final int LEAD = 2;

  /** Days of "the night of 22/23 March". */
  private static final int NIGHT = 2;

  private final Document document;
  private final Times times;
  private final TimeCues cues;
  private final LastingTimes lasting;
  private final PassageCues passing;
  private final @Nullable TimeMention days;
  private final boolean several;
  private @Nullable TimeMention focus;
  private @Nullable TimeMention last;
  private @Nullable TimeMention report;
  private int lastSentence = -1;
  private boolean sought;

  /** The paragraph of an event apart whose time nobody told, or -1. */
  private int apart = -1;

  Passages(Document document, Times times, TimeCues cues, @Nullable ReportPeriod period) {
    this.document = document;
    this.times = times;
    this.cues = cues;
    this.lasting = new LastingTimes(document);
    this.passing = new PassageCues(document);
    this.days = LastingEvent.in(document, times, cues);
    this.report = period == null ? null : period.told();
    this.focus = period == null || !period.main() ? null : period.told();
    this.several = passing.severalInLead();
  }

  /** Remembers a time that a sentence tells. */
  void tell(Sentence sentence, TimeMention told) {
    if (sentence.title()) {
      return;
    }
    if (before(told)) {
      return;
    }
    apart = -1;
    last = told;
    lastSentence = sentence.index();
    boolean part = days != null && LastingEvent.within(told, days);
    focus = focus == null ? (part ? days : told) : focus;
    boolean since = told.precision() == Precision.SINCE;
    report = report == null && longer(told) && !since ? told : report;
  }

  /** Whether a month or year is over when the one begins that is reported on: what it is beside. */
  private boolean before(TimeMention told) {
    return report != null && longer(told) && told.period().to().isBefore(report.period().from());
  }

  /** The time that the article began with, or null. */
  @Nullable TimeMention main() {
    return focus;
  }

  /** The period that the article reports on, or null. */
  @Nullable TimeMention report() {
    return report;
  }

  /** "during the six months": whether a sentence tells of the period that is reported on. */
  boolean ofReport(Sentence sentence) {
    return passing.reportPeriod(sentence);
  }

  static boolean longer(TimeMention mention) {
    return ReportPeriod.longer(mention);
  }

  /** The time of a count whose sentence tells none. */
  Moment carried(Draft draft) {
    Sentence sentence = draft.sentence;
    TimeMention pointed = pointed(sentence);
    if (pointed != null) {
      return Moment.of(pointed, false);
    }
    if (apart == sentence.paragraph()) {
      return Moment.UNKNOWN;
    }
    TimeMention before = inParagraph(sentence);
    if (report != null && (before == null || !longer(before)) && passing.countsActs(sentence)) {
      return Moment.of(report, false);
    }
    if (before != null) {
      boolean other = !longer(before) && passing.another(sentence) && single(before);
      return other ? apart(sentence) : Moment.of(before, false);
    }
    TimeMention begun = focus == null ? behind(sentence) : focus;
    TimeMention several = begun == null ? several(sentence) : null;
    if (several != null) {
      return Moment.ofSeveral(several, false);
    }
    TimeMention carried = begun == null ? ahead(sentence) : begun;
    carried = carried == null && sentence.index() <= LEAD ? named() : carried;
    boolean day = carried != null && !longer(carried);
    if (carried == null) {
      return Moment.UNKNOWN;
    }
    if (day && ((passing.another(sentence) && single(carried)) || moved(sentence))) {
      return apart(sentence);
    }
    boolean since = carried.precision() == Precision.SINCE && day && !lasting.perfect(draft);
    return since
        ? new Moment(Period.day(carried.period().from()), Precision.DAY, false)
        : Moment.of(carried, false);
  }

  /** What nobody knows, for the rest of the paragraph too. */
  private Moment apart(Sentence sentence) {
    apart = sentence.paragraph();
    return Moment.UNKNOWN;
  }

  private boolean moved(Sentence sentence) {
    return !several && passing.elsewhere(sentence);
  }

  /** Whether a day is that of one event rather than of all that an article tells. */
  private boolean single(TimeMention carried) {
    boolean night = carried.precision() == Precision.DAYS && carried.period().days() <= NIGHT;
    return !several && (night || carried.precision() == Precision.DAY);
  }

  private @Nullable TimeMention several(Sentence sentence) {
    int limit = Math.min(document.sentences().size(), sentence.index() + 1 + AHEAD);
    return SeveralDays.told(document, times, cues, sentence, limit);
  }

  /** The time that the sentence before told, where this one points to its event. */
  private @Nullable TimeMention pointed(Sentence sentence) {
    if (sentence.index() == 0 || !passing.pointsBack(sentence)) {
      return null;
    }
    Sentence before = document.sentences().get(sentence.index() - 1);
    TimeMention told = null;
    for (TimeMention mention : times.withDeeds(before)) {
      told = cues.other(before, mention) || before.title() ? told : cues.event(mention);
    }
    return told;
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
      TimeMention day = eventDay(before, i == sentence.index() - 1);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /**
   * The day of what a sentence tells, or null: "calm ended on Friday when jets struck" is of
   * Friday, "were buried on Friday after an attack on Wednesday" of Wednesday.
   *
   * @param month whether a month will do, of a sentence that tells of violence
   */
  private @Nullable TimeMention eventDay(Sentence sentence, boolean month) {
    TimeMention best = null;
    for (TimeMention mention : times.withDeeds(sentence)) {
      boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
      boolean known = day || (month && mention.precision() == Precision.MONTH);
      if (!known || before(mention) || cues.other(sentence, mention)) {
        continue;
      }
      boolean better = best == null || passing.rank(mention.end()) > passing.rank(best.end());
      best = better ? mention : best;
    }
    boolean vague = best != null && longer(best);
    return vague && !cues.violent(sentence) ? null : best;
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
    TimeMention event = eventDay(sentence, false);
    if (event != null) {
      focus = event;
      return event;
    }
    for (TimeMention mention : times.withDeeds(sentence)) {
      boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
      if ((day || sentence.index() <= LEAD) && !cues.other(sentence, mention)) {
        report = report == null && longer(mention) ? mention : report;
        focus = mention;
        return mention;
      }
    }
    return null;
  }

  /**
   * "Saturday's raid": the day by which the text calls its event later; it becomes the article's.
   */
  private @Nullable TimeMention named() {
    if (sought) {
      return null;
    }
    sought = true;
    for (Sentence sentence : document.sentences()) {
      for (TimeMention mention : times.withDeeds(sentence)) {
        int of = mention.end();
        boolean day = mention.precision() == Precision.DAY && of + 1 < sentence.end();
        if (day && document.token(of).isPossessive() && Cue.EVENT.is(document.token(of + 1))) {
          focus = mention;
          return mention;
        }
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
      for (TimeMention mention : times.withDeeds(next)) {
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
