package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Scope;

/** Tells totals over a period or several events from single events. */
final class Totals {

  private static final int NEAR = 14;
  private static final int DAYS = 4;
  private static final int WEEK = 4;
  private static final int MONTH = 32;
  private static final int MONTHLY = 16;

  /** More are driven from their homes by a war than by one event. */
  private static final int CROWD = 50_000;

  /** No day of which the sentence says nothing has so many victims. */
  private static final int MANY = 1000;

  /** So few at a place of their own are one event, whatever was told before. */
  private static final int FEW = 5;

  /** Words that a sentence begins with before its subject. */
  private static final int FRONT = 9;

  /** More than one event kills. */
  private static final int LARGE = 30;

  private final Document document;
  private final Times times;
  private final Set<Integer> counting = new HashSet<>();
  private final Map<Period, Scope> scopes = new HashMap<>();
  private final @Nullable LocalDate war;
  private final EventCues cues;
  private final OneOfSeveral one;
  private int single = -1;

  Totals(Document document, Times times) {
    this.document = document;
    this.times = times;
    this.war = war(times);
    this.cues = new EventCues(document);
    this.one = new OneOfSeveral(document);
  }

  /** Looks for sentences that count acts. */
  void read(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean act =
          draft.measure == Measure.ATTACKS
              || draft.measure == Measure.OPERATIONS
              || draft.measure == Measure.INCIDENTS;
      if (act && draft.estimate.best() != 1 && !oneScene(draft)) {
        counting.add(draft.sentence.index());
      }
    }
  }

  /** "Two explosions tore through a rally": blasts that follow each other at one place. */
  private boolean oneScene(Draft draft) {
    boolean blasts = document.token(draft.end - 1).is("blasts");
    blasts |= document.token(draft.end - 1).is("explosions");
    return blasts && draft.estimate.best() <= FEW && !cues.areas(draft);
  }

  /** The first day of the war, where the article tells it: "the war that began on 15 April". */
  private @Nullable LocalDate war(Times times) {
    for (Sentence sentence : document.sentences()) {
      for (TimeMention mention : times.withDeeds(sentence)) {
        boolean began = false;
        for (int i = mention.first() - 1;
            i >= Math.max(sentence.first(), mention.first() - NEAR);
            i--) {
          Token token = document.token(i);
          began |= Cue.BEGAN.is(token);
          if (began && Cue.WAR.is(token)) {
            return mention.period().from();
          }
        }
      }
    }
    return null;
  }

  /** "The war, which began in 2017, has killed": from then to the article's date. */
  When.Moment ongoing(Draft draft, When.Moment moment) {
    LocalDate published = document.article().published();
    if (draft.estimate.best() >= MANY && !moment.told() && oneDay(moment.period())) {
      return new When.Moment(null, Precision.SINCE, false);
    }
    if (!moment.told() && draft.estimate.best() >= MANY && inWar(draft)) {
      return new When.Moment(null, Precision.SINCE, false);
    }
    if (published == null || !perfect(draft)) {
      return moment;
    }
    Period period = moment.period();
    boolean old = period != null && period.to().isBefore(published.minusDays(60));
    if (old && period != null && moment.told() && began(draft.sentence)) {
      return new When.Moment(new Period(period.from(), published), Precision.SINCE, true);
    }
    boolean since = period != null && moment.precision() == Precision.SINCE;
    boolean known = war != null && !war.isAfter(published) && subject(draft);
    return known && !since && !moment.told() && war != null
        ? new When.Moment(new Period(war, published), Precision.SINCE, true)
        : moment;
  }

  /**
   * "have been killed in the conflict", "in its 40-year campaign": since it began, whenever that
   * was.
   */
  private boolean inWar(Draft draft) {
    int start = document.bodyStart(draft.sentence);
    boolean perfect = false;
    for (int i = start; i < draft.sentence.end(); i++) {
      Token token = document.token(i);
      perfect |= token.is("has") || token.is("have");
      boolean war = Cue.WAR.is(token) && i > start && Grammar.of(document.token(i - 1)) != null;
      boolean behind = war && perfect && i > draft.harmEnd;
      boolean fronted = Cue.WAR.is(token) && i < start + FRONT && i < draft.first;
      if (behind || (fronted && document.token(start).is("in"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean oneDay(@Nullable Period period) {
    return period != null && period.oneDay();
  }

  private boolean began(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (Cue.BEGAN.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean perfect(Draft draft) {
    int at = draft.harmFirst < 0 ? draft.first : draft.harmFirst;
    int from = Math.max(draft.sentence.first(), at - 12);
    boolean active = draft.active || draft.harmFirst < 0;
    for (int i = at - 1; active && i >= from; i--) {
      Token token = document.token(i);
      if (token.is("has") || token.is("have")) {
        return true;
      }
      if (token.text().equals(";") || token.is("said")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the sentence begins with a war or what is like it. */
  private boolean subject(Draft draft) {
    int start = document.bodyStart(draft.sentence);
    for (int i = start; i < Math.min(draft.first, start + 6); i++) {
      if (cues.lasts(i)) {
        return true;
      }
    }
    return false;
  }

  /** A total where several events are counted or told of, or the period is long. */
  Scope scope(Draft draft, When.Moment moment, boolean placed) {
    if (alone(draft, moment)) {
      return Scope.INCIDENT;
    }
    boolean several = moment.several() || cues.several(draft, moment) || subject(draft);
    several |= cues.soFar(draft) || cues.days(draft) || cues.areas(draft);
    several |= draft.measure == Measure.DISPLACED && draft.estimate.best() >= CROWD;
    several |= moment.precision() == Precision.SINCE && moment.period() == null;
    several |= counting.contains(draft.sentence.index()) && !ownDay(draft, moment);
    Period period = moment.period();
    Precision precision = moment.precision();
    if (several || period == null || precision == null) {
      Scope scope = several ? Scope.AGGREGATE : Scope.INCIDENT;
      if (period != null && moment.told()) {
        scopes.put(period, scope);
      }
      return scope;
    }
    Scope known = scopes.get(period);
    if (known == null && !moment.told() && period.days() > MONTHLY && !cues.single(draft)) {
      return Scope.AGGREGATE;
    }
    boolean another = placed && draft.estimate.best() < FEW && !moment.told();
    another |= one.is(draft.sentence) && period.days() <= DAYS;
    another |= placed && !moment.told() && cues.single(draft);
    if (known != null && !another && (!moment.told() || known == Scope.AGGREGATE)) {
      return known;
    }
    Scope scope = total(draft, period, precision) ? Scope.AGGREGATE : Scope.INCIDENT;
    if (moment.told()) {
      scopes.put(period, scope);
    }
    return scope;
  }

  /** "203 attacks in June; one on 4 June killed 12": a day in a sentence that counts for longer. */
  private boolean ownDay(Draft draft, When.Moment moment) {
    Period day = moment.period();
    if (day == null || !day.oneDay() || !moment.told()) {
      return false;
    }
    for (TimeMention mention : times.withDeeds(draft.sentence)) {
      Period other = mention.period();
      boolean within = !day.from().isBefore(other.from()) && !day.to().isAfter(other.to());
      if (ReportPeriod.longer(mention) && (within || cues.single(draft))) {
        return true;
      }
    }
    return false;
  }

  /** "a passer-by was hurt": one victim in a few days is of one event, whatever else is counted. */
  private static boolean alone(Draft draft, When.Moment moment) {
    boolean people =
        switch (draft.measure) {
          case KILLED, INJURED, ABDUCTED, RELEASED, MISSING -> true;
          default -> false;
        };
    Period period = moment.period();
    boolean days = period == null ? moment.precision() != Precision.SINCE : period.days() <= DAYS;
    return people && days && !draft.part && draft.estimate.equals(Estimate.exact(1));
  }

  private boolean total(Draft draft, Period period, Precision precision) {
    if (precision == Precision.SINCE) {
      return true;
    }
    long days = period.to().toEpochDay() - period.from().toEpochDay();
    if (cues.single(draft) || cues.when(draft) || draft.sentence.index() == single) {
      single = draft.sentence.index();
      return false;
    }
    LocalDate published = document.article().published();
    boolean past = precision == Precision.SPAN && period.to().equals(published);
    boolean harmed = draft.measure == Measure.KILLED || draft.measure == Measure.INJURED;
    boolean large = harmed && precision == Precision.MONTH && draft.estimate.best() >= LARGE;
    boolean part = precision == Precision.MONTH || precision == Precision.SPAN;
    return (past && days > WEEK) || large || (part ? days > MONTH : days > DAYS);
  }
}
