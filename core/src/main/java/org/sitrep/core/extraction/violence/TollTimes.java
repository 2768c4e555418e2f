package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.violence.Grammar.Word;

/**
 * Tells times at which a toll stood or was told: "By Monday the number of dead had risen to 44",
 * "On Saturday officials gave the toll as 32". The deaths are those of the event before.
 */
final class TollTimes {

  private static final int REACH = 24;
  private static final int SHORT = 2;

  /** Words between "since" and the day of what began. */
  private static final int BEGAN = 10;

  /** Parts of a day, and words beside them. */
  private static final WordList HOURS =
      WordList.of(
          "on",
          "the",
          "early",
          "late",
          "midday",
          "noon",
          "nightfall",
          "dawn",
          "dusk",
          "evening",
          "morning",
          "afternoon",
          "night",
          "midnight",
          "end",
          "of",
          "sunset",
          "mid",
          "-");

  /** What lasts: "still missing on Tuesday". */
  private static final WordList LASTING =
      WordList.of("still", "remain", "remained", "remains", "unaccounted", "remaining");

  private final Document document;

  TollTimes(Document document) {
    this.document = document;
  }

  boolean is(Sentence sentence, TimeMention mention) {
    boolean brief = mention.period().days() <= SHORT && mention.precision() != Precision.SINCE;
    if (!brief || possessive(sentence, mention) || since(sentence, mention)) {
      return false;
    }
    boolean later = deadline(sentence, mention) || lasting(sentence, mention);
    return later || (!ofEvent(sentence, mention) && tolled(sentence, mention));
  }

  /** "since the war began on 7 October": from then on. */
  private boolean since(Sentence sentence, TimeMention mention) {
    for (int i = mention.first() - 1;
        i > Math.max(sentence.first(), mention.first() - BEGAN);
        i--) {
      Token token = document.token(i);
      if (token.is("since") || token.isPunctuation()) {
        return token.is("since");
      }
    }
    return false;
  }

  /** "by Monday morning", "by noon on Monday". */
  private boolean deadline(Sentence sentence, TimeMention mention) {
    int i = mention.first() - 1;
    while (i > sentence.first() && i > mention.first() - 6 && hour(document.token(i))) {
      i--;
    }
    boolean by = i >= sentence.first() && document.token(i).is("by");
    return by && !(i > sentence.first() && document.token(i - 1).lower().endsWith("ing"));
  }

  private static boolean hour(Token token) {
    return HOURS.has(token);
  }

  /** "still missing on Tuesday". */
  private boolean lasting(Sentence sentence, TimeMention mention) {
    for (int i = clause(sentence, mention.first(), -1); i < mention.first(); i++) {
      if (LASTING.has(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Monday's blast", "the Monday attack". */
  private boolean possessive(Sentence sentence, TimeMention mention) {
    int next = mention.end();
    while (next < sentence.end() && hour(document.token(next)) && document.token(next).isWord()) {
      next++;
    }
    if (next >= sentence.end() || next > mention.end() + 1) {
      return false;
    }
    Token token = document.token(next);
    return token.isPossessive() || Cue.EVENT.is(token) || Cue.SEVERAL.is(token);
  }

  /** "the blast on Monday", "killed on Monday", "from Monday". */
  private boolean ofEvent(Sentence sentence, TimeMention mention) {
    int i = mention.first() - 1;
    while (i > sentence.first() && hour(document.token(i))) {
      i--;
    }
    if (i < sentence.first()) {
      return false;
    }
    Token before = document.token(i);
    boolean event = Cue.EVENT.is(before) || Cue.SEVERAL.is(before) || Cue.DEED.is(before);
    return event || before.is("from") || Harm.INDEX.at(document.tokens(), i, i + 1) != null;
  }

  /** Whether the clause of a time tells a toll. */
  private boolean tolled(Sentence sentence, TimeMention mention) {
    int start = document.bodyStart(sentence);
    boolean fronted = mention.first() - start < 4 && fronted(start, mention.first());
    int from = fronted ? start : clause(sentence, mention.first(), -1);
    int to = clause(sentence, fronted ? behindComma(mention.end()) : mention.end(), 1);
    boolean toll = false;
    boolean told = false;
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      boolean dead = token.is("dead") && i > from && !document.token(i - 1).isNumber();
      toll |= Cue.TOTAL.is(token) || (dead && Grammar.is(document.token(i - 1), Word.DET));
      told |= Cue.PUTTING.is(token) || moved(token) || Cue.FIGURE.is(token);
      told |= token.is("revised") || token.is("updated") || token.is("gives");
      if (Cue.FIGURE.is(token) && document.token(i + 1).is("of")) {
        return true;
      }
      if (i > from && active(i, to)) {
        return false;
      }
    }
    return toll && told;
  }

  /** "rose", but not "gunned down". */
  private static boolean moved(Token token) {
    return Cue.MOVE.is(token) && !token.is("up") && !token.is("down");
  }

  /** "killed 12", "shot four": a deed of its own. */
  private boolean active(int i, int to) {
    boolean number = i + 1 < to && document.token(i + 1).isNumber();
    return number && Harm.INDEX.at(document.tokens(), i, i + 1) != null;
  }

  private boolean fronted(int start, int first) {
    for (int i = start; i < first; i++) {
      Token token = document.token(i);
      if (!hour(token) && !token.is("by") && !token.is("as") && !token.is("in")) {
        return false;
      }
    }
    return true;
  }

  private int behindComma(int end) {
    int i = end;
    while (i < document.tokens().size() && hour(document.token(i))) {
      i++;
    }
    return i < document.tokens().size() && document.token(i).text().equals(",") ? i + 1 : end;
  }

  /** Where the clause around a token begins or ends, at most so many words away. */
  private int clause(Sentence sentence, int at, int step) {
    int i = step < 0 ? at - 1 : at;
    while (i >= sentence.first() && i < sentence.end() && Math.abs(i - at) <= REACH) {
      String text = document.token(i).text();
      boolean from = text.equals(",") && document.token(i + 1).is("from");
      if ((text.equals(",") && !from) || text.equals(";") || text.equals(":")) {
        break;
      }
      i += step;
    }
    return step < 0 ? Math.max(sentence.first(), i + 1) : Math.min(sentence.end(), i);
  }
}
