package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Tells the times of events from those of tellings, records and treaties. */
final class TimeCues {

  private static final WordList TREATIES =
      WordList.of(
          "agreement",
          "accord",
          "deal",
          "election",
          "elections",
          "ceasefire",
          "coup",
          "referendum",
          "summit",
          "vote",
          "pact");
  private static final int CLAUSE = 12;

  private final Document document;
  private final MeasuringTimes measuring;
  private final AftermathTimes aftermath;

  TimeCues(Document document) {
    this.document = document;
    this.measuring = new MeasuringTimes(document);
    this.aftermath = new AftermathTimes(document);
  }

  /** Whether a time is not that of the events which its sentence counts. */
  boolean other(Sentence sentence, TimeMention mention) {
    return telling(sentence, mention)
        || treaty(mention)
        || aftermath.is(sentence, mention)
        || ahead(sentence, mention)
        || measuring.is(sentence, mention);
  }

  /** "three weeks after 12 travellers were seized": a time that only the event before knows. */
  boolean after(Sentence sentence, int first) {
    int i = first - 1;
    if (i - 2 < sentence.first() || !document.token(i).is("after")) {
      return false;
    }
    return LastingTimes.UNITS.has(document.token(i - 1));
  }

  /** "since October 2021, when gunmen": the time of that event alone. */
  TimeMention event(TimeMention mention) {
    return measuring.event(mention);
  }

  /** The time of a count: that of the event where its clause tells of it, else since then. */
  TimeMention event(Draft draft, TimeMention mention) {
    return measuring.event(draft, mention);
  }

  /** "before the Feb. 29 agreement". */
  private boolean treaty(TimeMention mention) {
    int next = mention.end();
    return next < document.tokens().size() && TREATIES.has(document.token(next));
  }

  /** "said on Friday", "confirmed the incident on Tuesday": the time of the telling. */
  private boolean telling(Sentence sentence, TimeMention mention) {
    if (mention.precision() != Precision.DAY && mention.precision() != Precision.DAYS) {
      return false;
    }
    int from = Math.max(sentence.first(), mention.first() - CLAUSE);
    for (int i = mention.first() - 1; i >= from; i--) {
      Token token = document.token(i);
      if (Cue.TELLING.is(token)) {
        return true;
      }
      if (!Cue.OCCASION.is(token)) {
        return from <= i && confirming(i, from);
      }
    }
    return false;
  }

  /** "confirmed the incident on Tuesday": a telling verb, an article and a noun. */
  private boolean confirming(int noun, int from) {
    for (int i = noun - 1; i >= Math.max(from, noun - 3); i--) {
      Token token = document.token(i);
      if (Cue.CONFIRMING.is(token)) {
        return true;
      }
      if (!token.isWord() || Harm.INDEX.at(document.tokens(), i, noun + 1) != null) {
        return false;
      }
    }
    return false;
  }

  /** "is expected to be released today". */
  private boolean ahead(Sentence sentence, TimeMention mention) {
    for (int i = mention.first() - 1; i >= Math.max(sentence.first(), mention.first() - 8); i--) {
      Token token = document.token(i);
      if (token.is("expected") || token.is("will") || token.is("scheduled") || token.is("due")) {
        return true;
      }
      PhraseIndex.Match<Harm> harm = Harm.INDEX.at(document.tokens(), i, mention.first());
      boolean past =
          harm != null && token.lower().endsWith("ed") && !document.token(i - 1).is("be");
      if (token.isPunctuation() || past) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether another kind of harm stands between arrests or releases and a time, or a captive's
   * right before it: "killing five bandits and rescuing a man held since January".
   */
  boolean ofAnother(Draft draft, TimeMention mention) {
    boolean custody =
        draft.measure == Measure.ARRESTED
            || draft.measure == Measure.RELEASED
            || draft.measure == Measure.SURRENDERED;
    int from = Math.max(draft.end, draft.harmEnd);
    for (int i = from; i < mention.first(); i++) {
      PhraseIndex.Match<Harm> harm = Harm.INDEX.at(document.tokens(), i, mention.first());
      boolean joined = document.token(i - 1).is("and");
      Harm other = harm == null || joined ? null : harm.value();
      if (harm == null || other == null || other.measure() == draft.measure) {
        continue;
      }
      boolean captive = captive(other.measure()) && mention.first() - harm.end() <= 1;
      boolean whole = Passages.longer(mention) && joins(from, i);
      if ((custody && !other.doubtful() && !whole) || (captive && !auxiliary(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean captive(Measure measure) {
    return measure == Measure.ABDUCTED || measure == Measure.MISSING || measure == Measure.ARRESTED;
  }

  /** Whether a verb is one of its own rather than more about those who stand before it. */
  private boolean auxiliary(int before) {
    Token token = document.token(before);
    return Grammar.is(token, Grammar.Word.AUX) || token.isNumber() || token.is("others");
  }

  /** "802 surrendered and another 837 were arrested over the year": one time for both. */
  private boolean joins(int from, int to) {
    for (int i = from; i < to; i++) {
      if (document.token(i).is("and")) {
        return true;
      }
    }
    return false;
  }

  /** "compared with 24 attacks and 29 deaths": a count that another is measured by. */
  boolean measured(Sentence sentence, int first) {
    for (int i = first - 1; i >= Math.max(sentence.first(), first - 6); i--) {
      Token token = document.token(i);
      if (token.is("compared") || token.is("against") || token.is("versus")) {
        return true;
      }
      if (token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** Whether a sentence tells of violence. */
  boolean violent(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Token token = document.token(i);
      boolean event = Cue.EVENT.is(token) || Cue.SEVERAL.is(token) || Cue.WAR.is(token);
      event |= Cue.UNREST.is(token);
      PhraseIndex.Match<Victim> who = Victim.INDEX.at(document.tokens(), i, sentence.end());
      boolean armed = who != null && who.value().group() == VictimGroup.MILITANTS;
      if (event || armed || Harm.INDEX.at(document.tokens(), i, sentence.end()) != null) {
        return true;
      }
    }
    return false;
  }
}
