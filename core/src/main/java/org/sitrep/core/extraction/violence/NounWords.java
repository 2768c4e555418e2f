package org.sitrep.core.extraction.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.number.Quantities;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** The words of one phrase, read from the left; the last noun is its head. */
final class NounWords {

  private static final int WORDS = 9;

  private final List<Token> tokens;
  private final int limit;
  private final Sentence sentence;
  private final Times times;
  private final boolean capitals;
  private final int from;
  private final boolean told;
  private final boolean counted;
  int at;
  int end;
  @Nullable Victim head;
  private @Nullable VictimGroup modifier;
  @Nullable Measure own;
  boolean thing;
  boolean owned;
  private boolean quoted;

  NounWords(
      List<Token> tokens,
      Sentence sentence,
      Times times,
      boolean capitals,
      int from,
      boolean told,
      boolean counted) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.limit = sentence.end();
    this.times = times;
    this.capitals = capitals;
    this.from = from;
    this.told = told;
    this.counted = counted;
    this.at = from;
    this.end = from;
  }

  /** Reads to the end of the phrase; false where a number of something else begins in it. */
  boolean read() {
    while (at < limit && at < from + WORDS) {
      Token token = tokens.get(at);
      if (aside(token)) {
        continue;
      }
      if (!token.isWord()
          || (Grammar.of(token) != null && !adjective(token) && !acronym(token))
          || times.covering(sentence, at) != null) {
        return true;
      }
      if (!told && at > from && head == null && Quantities.at(tokens, at, limit) != null) {
        return false;
      }
      if (!word(token)) {
        return true;
      }
    }
    return true;
  }

  /** Passes a word in brackets, an opening quotation mark, and whose these people are. */
  private boolean aside(Token token) {
    if (token.text().equals("(")
        && at + 2 < limit
        && tokens.get(at + 2).text().equals(")")
        && tokens.get(at + 1).isWord()) {
      at += 3;
      return true;
    }
    if (token.text().equals("\"") && (at == from || quoted)) {
      quoted = at == from;
      at++;
      return true;
    }
    if (token.isPossessive()) {
      head = null;
      modifier = null;
      owned = at > from;
      at++;
      return true;
    }
    return false;
  }

  /** Takes one word; false where the phrase ends before or with it. */
  private boolean word(Token token) {
    PhraseIndex.Match<Victim> victim = Victim.INDEX.at(tokens, at, limit);
    PhraseIndex.Match<Harm> harm = Harm.INDEX.at(tokens, at, limit);
    if (harm != null
        && (victim == null
            || harm.end() > victim.end()
            || harm.value().frame() == Harm.Frame.NOUN)) {
      return harm(harm);
    }
    if (victim != null) {
      if (head != null && head.group() != null) {
        modifier = head.group();
      }
      head = victim.value();
      at = victim.end();
      end = at;
      return true;
    }
    if (Grammar.thing(token)) {
      boolean owner = at + 1 < limit && tokens.get(at + 1).isPossessive();
      thing = !owner && !modifies();
      at += thing ? 0 : 1;
      return !thing;
    }
    boolean verb = head == null && told && verbLike(token) && !token.capitalised();
    if (verb && at + 1 < limit && Grammar.is(tokens.get(at + 1), Word.PREP)) {
      return false;
    }
    boolean ends = head != null && !token.capitalised();
    boolean named = at > end && tokens.get(at - 1).capitalised() && !capitals;
    if (ends && (Cue.TELLING.is(token) || (named && !particle(token)))) {
      return false;
    }
    if (ends && head != null && (head.plural() || (verbLike(token) && !adjective(head)))) {
      return false;
    }
    at++;
    return true;
  }

  /** "thirty Indian sponsored militants": a word for one before a participle and a plural. */
  private boolean adjective(Victim one) {
    PhraseIndex.Match<Victim> next = at + 1 < limit ? Victim.INDEX.at(tokens, at + 1, limit) : null;
    return told && !one.plural() && next != null && next.value().plural();
  }

  /** A small word inside a name: "Ahmed bin Ali". */
  private boolean particle(Token token) {
    boolean inside = at + 1 < limit && tokens.get(at + 1).capitalised();
    return inside && (token.lower().length() <= 3 || token.is("alias"));
  }

  /** "union members", "police station staff": a thing right before a word for people. */
  private boolean modifies() {
    for (int i = afterBracket(at + 1); i < limit && i < at + 7; i = afterBracket(i + 1)) {
      if (Victim.INDEX.at(tokens, i, limit) != null) {
        return true;
      }
      if (!Grammar.thing(tokens.get(i)) && !tokens.get(i).is("disposal")) {
        return false;
      }
    }
    return false;
  }

  private int afterBracket(int i) {
    boolean bracket =
        i + 2 < limit && tokens.get(i).text().equals("(") && tokens.get(i + 2).text().equals(")");
    return bracket ? i + 3 : i;
  }

  /** "five deaths" ends with its harm word, "five wounded soldiers" goes on. */
  private boolean harm(PhraseIndex.Match<Harm> harm) {
    boolean of = harm.value().frame() == Harm.Frame.OF && harm.end() > at + 1 && told;
    if ((harm.value().frame() == Harm.Frame.NOUN || of) && (told || counted)) {
      own = harm.value().measure();
      end = of ? harm.end() - 1 : harm.end();
      return false;
    }
    boolean adjective =
        harm.value().frame() == Harm.Frame.VERB
            && head == null
            && at + 1 < limit
            && harm.end() == at + 1
            && told
            && Victim.INDEX.at(tokens, at + 1, limit) != null;
    if (!adjective) {
      return false;
    }
    own = harm.value().measure();
    at++;
    return true;
  }

  /** The group of the head, else of a noun or adjective before it, or of those behind "of". */
  @Nullable VictimGroup group() {
    VictimGroup group = head == null || head.group() == null ? modifier : head.group();
    if (group == null) {
      group = modifierGroup(from, end);
    }
    if (group == VictimGroup.OFFICIALS && tokens.get(end - 1).lower().startsWith("official")) {
      VictimGroup force = modifierGroup(from, end - 1);
      group = force == null ? group : force; // "a Rangers official"
    }
    boolean vague = group == null || (group == VictimGroup.OFFICIALS && end == from + 1);
    if (vague && end + 1 < limit && tokens.get(end).is("of")) {
      VictimGroup of = modifierGroup(end + 1, Math.min(limit, end + 6));
      group = of == null ? group : of; // "an official of the police"
    }
    return group;
  }

  private boolean adjective(Token token) {
    boolean harmed = at == from && told && token.is("reported");
    PhraseIndex.Match<Harm> harm =
        harmed && at + 1 < limit ? Harm.INDEX.at(tokens, at + 1, limit) : null;
    boolean noun = harm != null && harm.value().frame() == Harm.Frame.NOUN;
    return noun || (at == from && (token.is("other") || token.is("left")));
  }

  /** "IS fighters", "US special forces": names in capitals that are small words else. */
  private boolean acronym(Token token) {
    boolean name = token.text().equals("US") || (!capitals && token.text().equals("IS"));
    if (!name || at + 1 >= limit || !tokens.get(at + 1).isWord()) {
      return false;
    }
    boolean state = !capitals && token.text().equals("US");
    return state || Victim.INDEX.at(tokens, at + 1, limit) != null;
  }

  private static boolean verbLike(Token token) {
    return token.lower().endsWith("ed") || token.lower().endsWith("ing");
  }

  /** The group told by an adjective before the noun: "civilian casualties", "police recruits". */
  @Nullable VictimGroup modifierGroup(int from, int end) {
    VictimGroup found = null;
    for (int i = from; i < end; i++) {
      VictimGroup group = Modifiers.group(tokens.get(i));
      found = group == null ? found : group;
    }
    return found;
  }
}
