package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.VictimGroup;

/** Finds who took responsibility, or denied it, and where the article says so. */
final class Claimants {

  /**
   * Who took responsibility.
   *
   * @param name canonical, or as written where no gazetteer has it
   * @param sentence the sentence that says so
   * @param status by whose word: their own, or that of those who blame them
   */
  record Claimant(String name, Sentence sentence, PerpetratorStatus status) {}

  /** How many are kept, so that no text makes this slow. */
  private static final int MOST = 20;

  private static final int REACH = 14;
  private static final int DEED = 4;

  private final Document document;
  private final Names names;

  Claimants(Document document, Names names) {
    this.document = document;
    this.names = names;
  }

  /** All of them, in the order of the text. */
  List<Claimant> all() {
    List<Claimant> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (found.size() >= MOST) {
        break;
      }
      String blamed = blamed(sentence);
      if (blamed != null) {
        found.add(new Claimant(blamed, sentence, PerpetratorStatus.BLAMED));
      }
      int verb = verb(sentence);
      String name = verb < 0 || none(sentence, verb) ? null : subject(sentence, verb);
      if (name != null) {
        boolean denied = Side.DENYING.is(document.token(verb));
        found.add(
            new Claimant(
                name, sentence, denied ? PerpetratorStatus.DENIED : PerpetratorStatus.CLAIMED));
      }
    }
    return found;
  }

  /** "blamed on the group", "officials blamed the group for", "the group is suspected of". */
  private @Nullable String blamed(Sentence sentence) {
    for (int i = document.bodyStart(sentence); i + 1 < sentence.end(); i++) {
      if (!Side.BLAMING.is(document.token(i))) {
        continue;
      }
      int link = i + 1;
      while (link < Math.min(sentence.end() - 1, i + REACH) && !document.token(link).is("on")) {
        link++;
      }
      boolean blame = document.token(i).lower().startsWith("blam");
      for (Name name : names.in(link, Math.min(sentence.end(), link + DEED + 1))) {
        if (blame && name.group() != null && document.token(link).is("on")) {
          return name.group().name();
        }
      }
      boolean on = document.token(i + 1).is("on") || document.token(i + 1).is("to");
      for (Name name : names.in(i + 1, Math.min(sentence.end(), i + DEED + 2))) {
        boolean object = on || followed(name.end(), "for");
        if (name.group() != null && object) {
          return name.group().name();
        }
      }
      boolean passive = i > 1 && Grammar.is(document.token(i - 1), Grammar.Word.AUX);
      Name subject = passive ? names.at(i - 2) : null;
      if (subject != null && subject.group() != null && !none(sentence, i)) {
        return subject.group().name();
      }
    }
    return null;
  }

  private boolean followed(int at, String word) {
    return at < document.tokens().size() && document.token(at).is(word);
  }

  /** Where a sentence says that somebody took or denied responsibility, or -1. */
  private int verb(Sentence sentence) {
    for (int i = document.bodyStart(sentence); i + 1 < sentence.end(); i++) {
      Token token = document.token(i);
      boolean denies = Side.DENYING.is(token) && (credit(i + 1) || deed(i + 1));
      boolean takes = Side.TAKING.is(token) && (credit(i + 1) || deed(i + 1));
      boolean behind = Side.BEING.is(token) && document.token(i + 1).is("behind");
      boolean carried =
          (token.is("carried") || token.is("carrying"))
              && document.token(i + 1).is("out")
              && definite(i + 2);
      boolean boasts = Cue.TELLING.is(token) || token.is("boasted");
      if (denies || takes || behind || carried || (boasts && own(i + 1, sentence.end()))) {
        return i;
      }
    }
    return -1;
  }

  /** "said its fighters had killed", "claimed to have killed", "said it had attacked". */
  private boolean own(int from, int end) {
    for (int i = from; i + 2 < Math.min(end, from + 4); i++) {
      Token token = document.token(i);
      Token next = document.token(i + 1);
      boolean men = token.is("its") && men(i + 1, end);
      boolean had = token.is("it") && next.is("had") && deeds(i + 2, end);
      boolean have = token.is("to") && next.is("have") && deeds(i + 2, end);
      if (men || had || have) {
        return true;
      }
    }
    return false;
  }

  private boolean men(int at, int end) {
    PhraseIndex.Match<Victim> who = Victim.INDEX.at(document.tokens(), at, end);
    boolean fighters = who != null && who.value().group() == VictimGroup.MILITANTS;
    boolean men = document.token(at).is("men") || document.token(at).is("members");
    return (fighters || men) && deeds(at + 1, end);
  }

  private boolean deeds(int from, int end) {
    for (int i = from; i < Math.min(end, from + 4); i++) {
      boolean harm = Harm.INDEX.at(document.tokens(), i, end) != null;
      boolean lost = document.token(i).is("lost");
      if (!lost && (harm || Side.ATTACKING.is(document.token(i)))) {
        return true;
      }
    }
    return false;
  }

  /** "responsibility", "full responsibility", "credit". */
  private boolean credit(int from) {
    for (int i = from; i < Math.min(document.tokens().size(), from + 3); i++) {
      Token token = document.token(i);
      if (token.is("responsibility") || token.is("credit") || token.is("involvement")) {
        return true;
      }
    }
    return false;
  }

  /** "claimed Friday's bombing". */
  private boolean deed(int from) {
    for (int i = from; i < Math.min(document.tokens().size(), from + DEED); i++) {
      Token token = document.token(i);
      if (Side.DEED.is(token)) {
        return true;
      }
      if (token.isNumber() || token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "the attack", "both attacks", "Friday's attack", but not "similar attacks". */
  private boolean definite(int from) {
    for (int i = from; i < Math.min(document.tokens().size(), from + DEED); i++) {
      Token token = document.token(i);
      boolean known = token.is("the") || token.is("both") || token.is("it") || token.isPossessive();
      if (known) {
        return token.is("it") || deed(i + 1);
      }
    }
    return false;
  }

  /** "No group has claimed", "has not claimed", "has yet to". */
  private boolean none(Sentence sentence, int verb) {
    for (int i = Math.max(sentence.first(), verb - REACH); i < verb; i++) {
      switch (document.token(i).lower()) {
        case "no", "none", "nobody", "not", "never", "neither", "yet", "nor" -> {
          return true;
        }
        default -> {
          // look on
        }
      }
    }
    return false;
  }

  private @Nullable String subject(Sentence sentence, int verb) {
    int start = document.bodyStart(sentence);
    Name found = null;
    for (Name name : names.in(Math.max(start, verb - 3 * REACH), verb)) {
      boolean takes = name.group() != null && !allied(name.first());
      found = takes && (found == null || verb - name.end() < REACH) ? name : found;
    }
    if (found != null && found.group() != null) {
      return found.group().name();
    }
    return unknown(start, verb);
  }

  /** "the group linked to al-Qaeda": the one that is named so is another. */
  private boolean allied(int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      if (Side.ALLIED.is(document.token(i)) || document.token(i).isPossessive()) {
        return true;
      }
    }
    return false;
  }

  /** "The People's Front, a cover for others, claimed": a name of several words at the start. */
  private @Nullable String unknown(int start, int verb) {
    int first = start;
    while (first < verb && first < start + DEED && !document.token(first).capitalised()) {
      first++;
    }
    if (Grammar.of(document.token(first)) == Grammar.Word.DET) {
      first++;
      while (first < verb && first < start + DEED && !document.token(first).capitalised()) {
        first++;
      }
    }
    int end = first;
    while (end < verb
        && (document.token(end).capitalised() || document.token(end).isPossessive())) {
      end++;
    }
    boolean several = end - first > 1 || document.token(first).hyphenated();
    boolean speaker = end < verb && document.token(end).text().equals(",");
    boolean known = names.at(first) != null || Grammar.of(document.token(first)) != null;
    return several && !known && (speaker || verb - end < 3) ? document.text(first, end) : null;
  }
}
