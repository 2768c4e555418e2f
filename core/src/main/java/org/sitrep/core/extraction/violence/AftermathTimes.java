package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Tells times of what came after an event: later deaths, new tolls, funerals, further days. */
final class AftermathTimes {

  private static final int CLAUSE = 12;

  private final Document document;

  AftermathTimes(Document document) {
    this.document = document;
  }

  /** Whether a time is not that of the event but of what followed. */
  boolean is(Sentence sentence, TimeMention mention) {
    return laterDeath(sentence, mention)
        || newToll(sentence, mention)
        || nextDay(sentence, mention);
  }

  /** "one of whom died in hospital on Sunday": a death bears the date of its attack. */
  private boolean laterDeath(Sentence sentence, TimeMention mention) {
    int from = Math.max(sentence.first(), mention.first() - CLAUSE);
    boolean hospital = false;
    for (int i = mention.first() - 1; i >= from; i--) {
      Token token = document.token(i);
      hospital |= token.is("hospital") || token.is("wounds") || token.is("injuries");
      if (token.is("died") || token.is("succumbed")) {
        return hospital || token.is("succumbed") || oneMore(sentence, i);
      }
      if (token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "The toll in Monday's blast rose to 12 on Tuesday". */
  private boolean newToll(Sentence sentence, TimeMention mention) {
    if (mention.precision() != Precision.DAY) {
      return false;
    }
    boolean moved = false;
    for (int i = mention.first() - 1; i >= Math.max(sentence.first(), mention.first() - 6); i--) {
      moved |= Cue.MOVE.is(document.token(i));
    }
    boolean toll = false;
    for (int i = sentence.first(); moved && i < mention.first(); i++) {
      toll |= document.token(i).is("toll");
    }
    return toll;
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
