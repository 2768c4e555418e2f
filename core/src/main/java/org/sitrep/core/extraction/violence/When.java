package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
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
   * @param several whether it is the time of several events
   */
  record Moment(
      @Nullable Period period, @Nullable Precision precision, boolean told, boolean several) {

    static final Moment UNKNOWN = new Moment(null, null, false);

    /** The time of one event, or of what is not known to be several. */
    Moment(@Nullable Period period, @Nullable Precision precision, boolean told) {
      this(period, precision, told, false);
    }

    static Moment ofSeveral(TimeMention mention, boolean told) {
      return new Moment(mention.period(), mention.precision(), told, true);
    }

    static Moment of(TimeMention mention, boolean told) {
      return new Moment(mention.period(), mention.precision(), told);
    }
  }

  /** More are driven from their homes in a war than on a day. */
  private static final int CROWD = 50_000;

  private final Document document;
  private final Times times;
  private final TimeCues cues;
  private final LastingTimes lasting;
  private final NearestTime nearest;
  private final Passages passages;
  private final Comparisons comparisons;
  private final SinceEvent sinceEvent;
  private final Offsets offsets;

  When(Document document, Times times) {
    this.document = document;
    this.times = times;
    this.cues = new TimeCues(document);
    this.lasting = new LastingTimes(document);
    ReportPeriod period = ReportPeriod.in(document, times, cues);
    this.nearest = new NearestTime(document, times, cues, period == null ? null : period.told());
    this.passages = new Passages(document, times, cues, period);
    this.comparisons = new Comparisons(document, times, nearest, passages);
    this.sinceEvent = new SinceEvent(document, times);
    this.offsets = new Offsets(document, times);
  }

  /** When the events of a count between two tokens took place. */
  Moment of(Draft draft, int first, int end) {
    Sentence sentence = draft.sentence;
    Moment before = offsets.of(draft, passages.main());
    if (before != null) {
      return before;
    }
    if (cues.after(sentence, draft.first)) {
      return new Moment(null, null, true);
    }
    if (lasting.recent(draft)) {
      return new Moment(null, Precision.SINCE, true);
    }
    TimeMention own = nearest.own(draft);
    boolean buried = draft.harmFirst >= 0 && Cue.TELLING.is(document.token(draft.harmFirst));
    if (own != null && buried && own.precision() == Precision.DAY) {
      return passages.carried(draft);
    }
    if (own != null) {
      return draft.earlier || measured(own) ? Moment.of(own, true) : tell(draft, own);
    }
    if (draft.earlier || cues.measured(sentence, draft.first)) {
      return comparisons.of(draft, first, end);
    }
    TimeMention days = SeveralDays.counted(document, times, draft);
    if (days != null) {
      return Moment.ofSeveral(days, true);
    }
    TimeMention told = nearest.to(draft, first, end);
    if (told != null && cues.ofAnother(draft, told)) {
      return Moment.UNKNOWN;
    }
    if (told != null) {
      return tell(draft, told);
    }
    Moment since = sinceEvent.of(draft);
    if (since != null) {
      return since;
    }
    TimeMention report = passages.report();
    if (report != null && passages.ofReport(sentence)) {
      return Moment.of(report, false);
    }
    boolean open = draft.measure == Measure.ARRESTED && lasting.lasting(draft);
    open |= draft.measure == Measure.DISPLACED && draft.estimate.best() >= CROWD;
    return open ? Moment.UNKNOWN : passages.carried(draft);
  }

  private boolean measured(TimeMention mention) {
    return cues.other(document.sentenceOf(mention.first()), mention);
  }

  /** Takes a time that a sentence tells, and remembers it. */
  private Moment tell(Draft draft, TimeMention told) {
    TimeMention event = lasting.since(draft.sentence, cues.event(draft, told));
    event = lasting.campaign(draft, event);
    passages.tell(draft.sentence, event.precision() == Precision.SINCE ? event : told);
    return Moment.of(event, true);
  }
}
