package org.sitrep.core.extraction.violence;

import java.util.List;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.violence.VictimGroup;

/** Tells whether a sentence goes on with what was told before it. */
final class PassageCues {

  private static final int LEAD = 3;

  private final Document document;

  PassageCues(Document document) {
    this.document = document;
  }

  /** "during the six months", "in that quarter": the period that the report is about. */
  boolean reportPeriod(Sentence sentence) {
    for (int i = sentence.first(); i + 2 < sentence.end(); i++) {
      Token token = document.token(i);
      boolean in = token.is("during") || token.is("in") || token.is("over") || token.is("within");
      Token next = document.token(i + 1);
      if (!in || !(next.is("the") || next.is("that") || next.is("this") || next.is("these"))) {
        continue;
      }
      for (int k = i + 2; k < Math.min(sentence.end(), i + 5); k++) {
        switch (document.token(k).lower()) {
          case "month", "months", "quarter", "period", "year" -> {
            return true;
          }
          default -> {
            // "six", "same", "reporting"
          }
        }
      }
    }
    return false;
  }

  /** Whether a sentence tells a number of attacks or the like: "558 deaths in 482 attacks". */
  boolean countsActs(Sentence sentence) {
    for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
      Token token = document.token(i);
      if (token.is("day")) {
        return false;
      }
      if (!token.isNumber() || token.text().equals("1")) {
        continue;
      }
      for (int k = i + 1; k < Math.min(sentence.end(), i + 4); k++) {
        if (Cue.SEVERAL.is(document.token(k))) {
          return true;
        }
      }
    }
    return false;
  }

  /** How surely a day is that of an event, by what follows it: "when" tells it, "after" another. */
  int rank(int end) {
    int at = end;
    while (at < document.tokens().size() && at < end + 3) {
      Token token = document.token(at);
      if (token.is("when")) {
        return 1;
      }
      if (token.is("after") || token.is("following")) {
        return -1;
      }
      at++;
    }
    return 0;
  }

  /** Whether an article begins with several attacks, which may lie far apart. */
  boolean severalInLead() {
    List<Sentence> all = document.sentences();
    for (Sentence sentence : all.subList(0, Math.min(LEAD, all.size()))) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (Cue.SEVERAL.is(document.token(i)) || document.token(i).is("across")) {
          return true;
        }
      }
    }
    return false;
  }

  /** "gunmen shot", "a grenade hurled": an event told for the first time. */
  boolean newEvent(Sentence sentence) {
    boolean begins = false;
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      Token token = document.token(i);
      Token before = document.token(i - 1);
      boolean event = Cue.EVENT.is(token) || Cue.SEVERAL.is(token);
      if (event && before.is("the")) {
        return false;
      }
      PhraseIndex.Match<Victim> who = Victim.INDEX.at(document.tokens(), i, sentence.end());
      boolean armed = who != null && who.value().group() == VictimGroup.MILITANTS;
      begins |= armed && !before.is("the");
      for (int k = i + 1; k < Math.min(sentence.end(), i + 4) && article(token); k++) {
        begins |= Cue.EVENT.is(document.token(k));
      }
    }
    return begins;
  }

  private static boolean article(Token token) {
    return token.is("a") || token.is("an");
  }

  /** "in that blast", "in it": the event of the sentence before. */
  boolean pointsBack(Sentence sentence) {
    for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
      Token token = document.token(i);
      boolean that = token.is("that") || token.is("this");
      boolean in = i > sentence.first() && document.token(i - 1).is("in");
      if ((that && Cue.EVENT.is(document.token(i + 1))) || (in && token.is("it"))) {
        return true;
      }
    }
    return false;
  }

  /** "Separately", "In another encounter": an event of its own begins. */
  boolean another(Sentence sentence) {
    int start = document.bodyStart(sentence);
    for (int i = start; i < Math.min(sentence.end(), start + 3); i++) {
      if (Cue.ANOTHER.is(document.token(i)) && (i == start || document.token(start).is("in"))) {
        return true;
      }
    }
    return false;
  }

  /** "In Basra, gunmen shot": another event, at a place that was not named before. */
  boolean elsewhere(Sentence sentence) {
    int start = document.bodyStart(sentence);
    boolean first = sentence.index() == 0 || document.sentences().get(sentence.index() - 1).title();
    Token in = document.token(start);
    boolean least = start + 1 < sentence.end() && document.token(start + 1).is("least");
    boolean at = in.is("in") || in.is("near") || (in.is("at") && !least);
    if (first || start + 3 >= sentence.end() || !at) {
      return false;
    }
    int name = start + 1;
    while (name < start + 4 && !document.token(name).capitalised()) {
      name++;
    }
    int comma = name + 1;
    while (comma < sentence.end()
        && comma < name + 9
        && !document.token(comma).text().equals(",")) {
      comma++;
    }
    boolean place = document.token(name).capitalised() && document.token(comma).text().equals(",");
    return place && !named(document.token(name), sentence.first()) && newEvent(sentence);
  }

  private boolean named(Token name, int before) {
    for (int i = 0; i < before; i++) {
      if (document.token(i).is(name.lower())) {
        return true;
      }
    }
    return false;
  }
}
