package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.time.Period;
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
  private static final WordList UNITS =
      WordList.of("week", "weeks", "month", "months", "year", "years");
  private static final int CLAUSE = 12;
  private static final int BEGUN = 4;

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
    return UNITS.has(document.token(i - 1));
  }

  /** "in recent months", "over recent years": nobody knows since when. */
  boolean recent(Draft draft) {
    int end = Math.max(draft.end, draft.harmEnd);
    for (int i = end; i + 2 < Math.min(draft.sentence.end(), end + CLAUSE); i++) {
      Token token = document.token(i);
      boolean next = token.is("in") && document.token(i + 1).is("the") && followed(i + 2);
      if (next) {
        return true;
      }
      if (document.token(i + 1).is("recent") && UNITS.has(document.token(i + 2))) {
        return token.is("in") || token.is("over");
      }
      if (token.isPunctuation() || token.isNumber()) {
        return false;
      }
    }
    return false;
  }

  /**
   * "The offensive that rebels launched on 16 January has cost 63 lives": from then to the
   * article's date.
   */
  TimeMention campaign(Draft draft, TimeMention mention) {
    LocalDate published = document.article().published();
    boolean begun = mention.precision() == Precision.DAY || mention.precision() == Precision.MONTH;
    if (published == null || !begun || mention.end() > draft.first || !perfect(draft)) {
      return mention;
    }
    boolean began = false;
    for (int i = mention.first() - 1; i >= document.bodyStart(draft.sentence); i--) {
      Token token = document.token(i);
      began |= i >= mention.first() - BEGUN && Cue.BEGAN.is(token);
      if (began && Cue.CAMPAIGN.is(token)) {
        Period period = new Period(mention.period().from(), published);
        return new TimeMention(mention.first(), mention.end(), period, Precision.SINCE);
      }
    }
    return mention;
  }

  /** "has cost 63 lives", "32 people have left": what has gone on to the article's date. */
  boolean perfect(Draft draft) {
    int at = draft.harmFirst < 0 ? draft.first : draft.harmFirst;
    for (int i = at - 1; i >= Math.max(draft.sentence.first(), at - BEGUN); i--) {
      Token token = document.token(i);
      if (token.is("has") || token.is("have")) {
        return true;
      }
      if (token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "(in the) weeks that followed", "(in the) days after": nobody knows until when. */
  private boolean followed(int unit) {
    Token token = document.token(unit);
    Token next = document.token(unit + 1);
    boolean units = UNITS.has(token) || token.is("days");
    boolean that = next.is("that") && document.token(unit + 2).is("followed");
    return units && (that || next.is("after") || next.is("afterwards"));
  }

  /** "since the campaign opened in May": from then to the article's date. */
  TimeMention since(Sentence sentence, TimeMention mention) {
    LocalDate published = document.article().published();
    boolean event = relative(mention.end());
    boolean known = mention.precision() != Precision.SINCE && published != null && !event;
    int from = Math.max(sentence.first(), mention.first() - CLAUSE);
    for (int i = mention.first() - 1; known && i >= from; i--) {
      Token token = document.token(i);
      if (token.is("since") && published != null && !mention.period().from().isAfter(published)) {
        Period period = new Period(mention.period().from(), published);
        return new TimeMention(mention.first(), mention.end(), period, Precision.SINCE);
      }
      if (token.isPunctuation()) {
        return mention;
      }
    }
    return mention;
  }

  /** "that", "in which", ", when": more of what was told right before. */
  private boolean relative(int at) {
    if (at + 1 >= document.tokens().size()) {
      return false;
    }
    Token token = document.token(at);
    boolean in = token.is("in") || token.text().equals(",");
    Token next = in ? document.token(at + 1) : token;
    return next.is("that") || next.is("which") || next.is("when");
  }

  /** "since October 2021, when gunmen": the time of that event alone. */
  TimeMention event(TimeMention mention) {
    return measuring.event(mention);
  }

  /** The time of a count: that of the event where its clause tells of it, else since then. */
  TimeMention event(Draft draft, TimeMention mention) {
    return measuring.event(draft, mention);
  }

  /** "Eight arrests have been made", "police are holding four men": no day is told. */
  boolean lasting(Draft draft) {
    int from = Math.max(draft.sentence.first(), Math.min(draft.first, draft.harmFirst) - 3);
    int to = Math.min(draft.sentence.end(), Math.max(draft.end, draft.harmEnd) + 4);
    for (int i = from; i < to; i++) {
      switch (document.token(i).lower()) {
        case "have", "has", "are", "is", "remain", "remains" -> {
          return true;
        }
        default -> {
          // look on
        }
      }
    }
    return false;
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
