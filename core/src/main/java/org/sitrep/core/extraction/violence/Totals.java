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
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Scope;

/** Tells totals over a period or several events from single events. */
final class Totals {

  private static final int NEAR = 14;
  private static final int DAYS = 4;
  private static final int WEEK = 4;
  private static final int MONTH = 32;

  /** More are driven from their homes by a war than by one event. */
  private static final int CROWD = 50_000;

  /** No day of which the sentence says nothing has so many victims. */
  private static final int MANY = 1000;

  /** So few at a place of their own are one event, whatever was told before. */
  private static final int FEW = 5;

  /** More than one event kills. */
  private static final int LARGE = 30;

  private final Document document;
  private final Set<Integer> counting = new HashSet<>();
  private final Map<Period, Scope> scopes = new HashMap<>();
  private final @Nullable LocalDate war;

  Totals(Document document, Times times) {
    this.document = document;
    this.war = war(times);
  }

  /** Looks for sentences that count acts. */
  void read(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean act =
          draft.measure == Measure.ATTACKS
              || draft.measure == Measure.OPERATIONS
              || draft.measure == Measure.INCIDENTS;
      if (act && draft.estimate.best() != 1) {
        counting.add(draft.sentence.index());
      }
    }
  }

  /** The first day of the war, where the article tells it: "the war that began on 15 April". */
  private @Nullable LocalDate war(Times times) {
    for (Sentence sentence : document.sentences()) {
      for (TimeMention mention : times.in(sentence)) {
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
      if (lasts(i)) {
        return true;
      }
    }
    return false;
  }

  /** "The war has killed", but not "the war began when". */
  private boolean lasts(int i) {
    return Cue.WAR.is(document.token(i)) && !Cue.BEGAN.is(document.token(i + 1));
  }

  /** A total where several events are counted or told of, or the period is long. */
  Scope scope(Draft draft, When.Moment moment, boolean placed) {
    boolean several = moment.several() || several(draft, moment) || subject(draft);
    several |= soFar(draft) || days(draft);
    several |= draft.measure == Measure.DISPLACED && draft.estimate.best() >= CROWD;
    several |= moment.precision() == Precision.SINCE && moment.period() == null;
    several |= counting.contains(draft.sentence.index());
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
    boolean another = placed && draft.estimate.best() < FEW && !moment.told();
    if (known != null && !another && (!moment.told() || known == Scope.AGGREGATE)) {
      return known;
    }
    Scope scope = total(draft, period, precision) ? Scope.AGGREGATE : Scope.INCIDENT;
    if (moment.told()) {
      scopes.put(period, scope);
    }
    return scope;
  }

  private boolean total(Draft draft, Period period, Precision precision) {
    if (precision == Precision.SINCE) {
      return true;
    }
    long days = period.to().toEpochDay() - period.from().toEpochDay();
    if (single(draft)) {
      return false;
    }
    LocalDate published = document.article().published();
    boolean past = precision == Precision.SPAN && period.to().equals(published);
    boolean harmed = draft.measure == Measure.KILLED || draft.measure == Measure.INJURED;
    boolean large = harmed && precision == Precision.MONTH && draft.estimate.best() >= LARGE;
    boolean part = precision == Precision.MONTH || precision == Precision.SPAN;
    return (past && days > WEEK) || large || (part ? days > MONTH : days > DAYS);
  }

  /** Words near the count that tell of several events: "the war has killed", "in raids". */
  private boolean several(Draft draft, When.Moment moment) {
    int from = Math.max(draft.sentence.first(), draft.first - NEAR);
    boolean day = moment.told() && moment.precision() == Precision.DAY;
    for (int i = from; i < draft.first; i++) {
      boolean clashes = document.token(i).is("clashes") && day;
      if ((Cue.SEVERAL.is(document.token(i)) && !clashes) || lasts(i)) {
        return true;
      }
    }
    int to = Math.min(draft.sentence.end(), Math.max(draft.end, draft.harmEnd) + NEAR);
    for (int i = Math.max(draft.end, draft.harmEnd); i < to; i++) {
      Token token = document.token(i);
      if (token.text().equals(";") || token.is("that") || token.is("said")) {
        return false;
      }
      boolean wide = token.is("across") && !document.token(i - 1).is("from");
      if (Cue.SERIES.is(token) || wide) {
        return true;
      }
    }
    return false;
  }

  /** "so far", "to date": what is counted goes on. */
  private boolean soFar(Draft draft) {
    int from = Math.max(draft.sentence.first(), draft.first - NEAR);
    int to = Math.min(draft.sentence.end() - 1, Math.max(draft.end, draft.harmEnd) + NEAR);
    boolean many = draft.estimate.best() > 1 && draft.measure != Measure.RELEASED;
    for (int i = from; many && i < to; i++) {
      Token token = document.token(i);
      if (token.is("so") && document.token(i + 1).is("far") && !harmless(i)) {
        return true;
      }
    }
    return false;
  }

  /** "six days of fighting": more than one event. */
  private boolean days(Draft draft) {
    int from = Math.max(draft.sentence.first(), draft.first - NEAR);
    int to = Math.min(draft.sentence.end() - 1, Math.max(draft.end, draft.harmEnd) + NEAR);
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      boolean unit = token.is("days") || token.is("weeks") || token.is("months");
      boolean of = unit && document.token(i + 1).is("of") && i + 2 < draft.sentence.end();
      if (of && draft.estimate.best() > 1 && document.token(i + 2).isWord()) {
        return true;
      }
    }
    return false;
  }

  private boolean harmless(int i) {
    return i + 2 < document.tokens().size() && document.token(i + 2).is("as");
  }

  /** "In 2012, a bomb in Nagpur killed six": one event of a time that is known vaguely. */
  private boolean single(Draft draft) {
    int from = Math.max(draft.sentence.first(), draft.first - NEAR);
    int to = Math.min(draft.sentence.end() - 2, draft.end + NEAR);
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      if (token.is("twin")) {
        return true;
      }
      if (!token.is("a") && !token.is("an") && !token.is("the")) {
        continue;
      }
      for (int k = i + 1; k < i + 4 && k <= to; k++) {
        if (Cue.EVENT.is(document.token(k))) {
          return true;
        }
        if (!document.token(k).isWord() || Grammar.of(document.token(k)) != null) {
          break;
        }
      }
    }
    return false;
  }
}
