package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.violence.Measure;

/** Tells times of what came after an event: later deaths, new tolls, funerals, further days. */
final class AftermathTimes {

  private static final int CLAUSE = 12;
  private static final int CARED = 8;
  private static final int FOUND = 30;

  private final Document document;
  private final TollTimes tolls;

  AftermathTimes(Document document) {
    this.document = document;
    this.tolls = new TollTimes(document);
  }

  /** Whether a time is not that of the event but of what followed. */
  boolean is(Sentence sentence, TimeMention mention) {
    return laterDeath(sentence, mention)
        || tolls.is(sentence, mention)
        || nextDay(sentence, mention)
        || found(sentence, mention);
  }

  /** "The bodies of three men were found on Sunday": when they died is not told. */
  private boolean found(Sentence sentence, TimeMention mention) {
    boolean brief = mention.period().days() <= 2 && mention.precision() != Precision.SINCE;
    boolean found = false;
    brief &= taken(sentence);
    for (int i = mention.first() - 1; brief && i >= sentence.first(); i--) {
      Token token = document.token(i);
      if (token.text().equals(";") || i < mention.first() - FOUND) {
        return false;
      }
      if (token.is("after") || token.is("during") || token.is("following")) {
        return false;
      }
      found |= Cue.DISCOVERY.is(token);
      boolean dead = token.is("dead") && Cue.DISCOVERY.is(document.token(i - 1));
      if (dead || (found && Cue.REMAINS.is(token))) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody was taken or went missing before. */
  private boolean taken(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      PhraseIndex.Match<Harm> harm = Harm.INDEX.at(document.tokens(), i, sentence.end());
      Measure measure = harm == null ? null : harm.value().measure();
      if (measure == Measure.ABDUCTED || measure == Measure.MISSING) {
        return true;
      }
    }
    return false;
  }

  /** "one of whom died in hospital on Sunday": a death bears the date of its attack. */
  private boolean laterDeath(Sentence sentence, TimeMention mention) {
    boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
    int from = Math.max(sentence.first(), mention.first() - CLAUSE);
    boolean cared = false;
    for (int i = mention.first() - 1; day && i >= from; i--) {
      Token token = document.token(i);
      cared |= Cue.CARE.is(token);
      boolean dying = token.is("succumbed") || token.is("succumbing") || token.is("losing");
      if (dying || token.is("breathed") || passed(i)) {
        return true;
      }
      if (token.is("died") || token.is("lost")) {
        return cared || oneMore(sentence, i) || (token.is("died") && cared(sentence, mention));
      }
      if (token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "passed away". */
  private boolean passed(int i) {
    return document.token(i).is("passed") && document.token(i + 1).is("away");
  }

  /** "died on Sunday in hospital". */
  private boolean cared(Sentence sentence, TimeMention mention) {
    int to = Math.min(sentence.end(), mention.end() + CARED);
    for (int i = mention.end(); i < to && !document.token(i).isPunctuation(); i++) {
      if (Cue.CARE.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** "A fourth victim died", "another of the wounded died": one more death of an event. */
  private boolean oneMore(Sentence sentence, int died) {
    for (int i = Math.max(sentence.first(), died - CLAUSE); i + 1 < died; i++) {
      Token next = document.token(i + 1);
      boolean ordinal = document.token(i).is("a") && Cue.ORDINAL.is(next);
      boolean wounded = next.is("wounded") || next.is("injured");
      if (ordinal || (document.token(i).is("the") && wounded)) {
        return true;
      }
    }
    return false;
  }

  /** "went into its eighth day on Wednesday", "were laid to rest on Sunday". */
  private boolean nextDay(Sentence sentence, TimeMention mention) {
    int at = mention.first() - 1;
    if (at - 2 < sentence.first() || mention.precision() != Precision.DAY) {
      return false;
    }
    at -= document.token(at).is("on") ? 1 : 0;
    boolean day = document.token(at).is("day");
    boolean ordinal = day && Cue.ORDINAL.is(document.token(at - 1));
    boolean counted = ordinal && !document.token(at - 2).is("the");
    return counted || (document.token(at).is("rest") && document.token(at - 1).is("to"));
  }
}
