package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.violence.Measure;

/** Words around a count that tell of one event or of several. */
final class EventCues {

  private static final WordList NUMBERS =
      WordList.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "several",
          "various",
          "different",
          "dozen");

  private static final int NEAR = 14;

  /** Words between a count and "when". */
  private static final int CLOSE = 6;

  private final Document document;

  EventCues(Document document) {
    this.document = document;
  }

  /** Words near the count that tell of several events: "the war has killed", "in raids". */
  boolean several(Draft draft, When.Moment moment) {
    int from = Math.max(draft.sentence.first(), draft.first - NEAR);
    boolean day = moment.told() && moment.precision() == Precision.DAY;
    for (int i = from; i < draft.first; i++) {
      boolean clashes = document.token(i).is("clashes") && day;
      boolean twin = i > from && twin(i - 1);
      if ((Cue.SEVERAL.is(document.token(i)) && !clashes && !twin) || lasts(i)) {
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

  /** "twin suicide bombings": blasts that follow each other at one place. */
  private boolean twin(int before) {
    Token token = document.token(before);
    boolean word = token.is("twin") || token.is("double");
    return word || (before > 0 && token.isWord() && document.token(before - 1).is("twin"));
  }

  /** "stormed three villages", "in 32 provinces": at more than one place. */
  boolean areas(Draft draft) {
    for (int i = draft.sentence.first(); i + 1 < draft.sentence.end(); i++) {
      Token token = document.token(i);
      boolean several = token.isNumber() || NUMBERS.has(token);
      boolean own = i >= draft.first && i < draft.end;
      if (several && !own && near(i, draft) && Cue.AREAS.is(document.token(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(int i, Draft draft) {
    return i > draft.first - NEAR && i < Math.max(draft.end, draft.harmEnd) + NEAR;
  }

  /** "so far", "to date": what is counted goes on. */
  boolean soFar(Draft draft) {
    int from = Math.max(draft.sentence.first(), draft.first - NEAR);
    int to = Math.min(draft.sentence.end() - 1, Math.max(draft.end, draft.harmEnd) + NEAR);
    boolean many = draft.estimate.best() > 1 && draft.measure != Measure.RELEASED;
    for (int i = from; many && i < to; i++) {
      Token token = document.token(i);
      boolean far = token.is("so") && document.token(i + 1).is("far") && !harmless(i);
      if (far && !otherClause(draft, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Nobody has died so far and that 40 were hurt": whether a clause ends in between. */
  private boolean otherClause(Draft draft, int far) {
    for (int i = far + 2; i < draft.first; i++) {
      Token token = document.token(i);
      if (token.is("that") || token.text().equals(";") || token.is("while")) {
        return true;
      }
    }
    return false;
  }

  /** "six days of fighting": more than one event. */
  boolean days(Draft draft) {
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
  boolean single(Draft draft) {
    int from = Math.max(draft.sentence.first(), draft.first - NEAR);
    int to = Math.min(draft.sentence.end() - 2, draft.end + NEAR);
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      if (token.is("twin")) {
        return true;
      }
      if (!Grammar.is(token, Grammar.Word.DET) && !token.is("one") && !token.is("that")) {
        continue;
      }
      for (int k = i + 1; k < i + 4 && k <= to; k++) {
        if (Cue.EVENT.is(document.token(k))) {
          return true;
        }
        boolean word = document.token(k).isWord() || document.token(k).isNumber();
        if (!word || Grammar.of(document.token(k)) != null) {
          break;
        }
      }
    }
    return false;
  }

  /** "107 soldiers died when rebels attacked a base": one event told with what was done. */
  boolean when(Draft draft) {
    int end = Math.max(draft.end, draft.harmEnd);
    for (int i = end; i < Math.min(draft.sentence.end(), end + CLOSE); i++) {
      Token token = document.token(i);
      if (token.is("when")) {
        return draft.harmFirst >= 0;
      }
      if (token.isPunctuation() || token.isNumber()) {
        return false;
      }
    }
    return false;
  }

  /** "The war has killed", but not "the war began when". */
  boolean lasts(int i) {
    return Cue.WAR.is(document.token(i)) && !Cue.BEGAN.is(document.token(i + 1));
  }
}
