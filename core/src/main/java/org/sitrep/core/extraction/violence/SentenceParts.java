package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/**
 * A sentence with its phrases for people and its harm words, found in one pass; {@code told} is
 * what the article tells of by words that mean nothing else.
 */
final class SentenceParts {

  private static final Harm SUFFERED =
      new Harm(Measure.INJURED, Harm.Frame.DIED, null, false, false);

  /** Words to a hospital, and to bodies that are taken there. */
  private static final int DEAD = 9;

  /** How far behind a speaker "said" may stand. */
  private static final int SPEAKER = 9;

  final Sentence sentence;
  final List<Token> tokens;
  final List<People> people = new ArrayList<>();
  final List<HarmUse> harms = new ArrayList<>();
  private final Set<Measure> told;
  private final @Nullable People[] startingAt;
  private final @Nullable People[] endingAt;
  private final @Nullable HarmUse[] harmAt;

  SentenceParts(Document document, Sentence sentence, Times times, Set<Measure> told) {
    this.sentence = sentence;
    this.told = told;
    this.tokens = document.tokens();
    int size = sentence.length() + 1;
    this.startingAt = new People[size];
    this.endingAt = new People[size];
    this.harmAt = new HarmUse[size];
    PeopleReader reader = new PeopleReader(tokens, sentence, times, document.capitals());
    int i = document.bodyStart(sentence);
    while (i < sentence.end()) {
      People found = reader.at(i);
      PhraseIndex.Match<Harm> harm = harm(i);
      if (harm != null && (found == null || (!found.told() && found.head() != People.Head.NOUN))) {
        HarmUse use = new HarmUse(harm.first(), harm.end(), harm.value());
        harms.add(use);
        harmAt[i - sentence.first()] = use;
        i = harm.end();
      } else if (found != null) {
        i = add(joined(found, reader), reader);
      } else {
        i++;
      }
    }
  }

  private PhraseIndex.@Nullable Match<Harm> harm(int i) {
    PhraseIndex.Match<Harm> carried = carried(i);
    if (carried != null) {
      return carried;
    }
    Harm parted = SplitHarm.at(tokens, i, sentence.end());
    if (parted != null) {
      return new PhraseIndex.Match<>(i, i + 1, parted);
    }
    PhraseIndex.Match<Harm> word = Harm.INDEX.at(tokens, i, sentence.end());
    boolean unhurt = word != null && word.end() < sentence.end() && is(word.end(), Cue.UNHURT);
    unhurt |= word != null && word.value().measure() == Measure.RELEASED && is(i - 1, Cue.FIRE);
    if (unhurt || (word != null && word.value().echo() && !echoed(word))) {
      return null;
    }
    if (word != null || !Cue.SUFFER.is(tokens.get(i))) {
      return word;
    }
    for (int k = i + 1; k < sentence.end() && k < i + 5; k++) {
      Token token = tokens.get(k);
      if (Cue.WOUND.is(token)) {
        return new PhraseIndex.Match<>(i, k + 1, SUFFERED);
      }
      boolean light = token.is("a") || token.is("of") || token.is("various");
      if (!token.isWord() || (Grammar.of(token) != null && !light)) {
        return null;
      }
    }
    return null;
  }

  /** "were rushed to the Civil Hospital": the wounded, unless bodies or the dead are. */
  private PhraseIndex.@Nullable Match<Harm> carried(int i) {
    boolean to = Cue.CARRIED.is(tokens.get(i)) && is(i + 1, "to");
    if (!to || !(is(i - 1, Word.AUX) || is(i - 2, Word.AUX))) {
      return null;
    }
    for (int k = Math.max(sentence.first(), i - DEAD); k < i; k++) {
      if (Cue.REMAINS.is(tokens.get(k)) || is(k, "dead") || is(k, "deceased")) {
        return null;
      }
    }
    for (int k = i + 2; k < Math.min(sentence.end(), i + DEAD); k++) {
      Token token = tokens.get(k);
      if (token.is("hospital") || token.is("hospitals") || token.is("clinic")) {
        return new PhraseIndex.Match<>(i, k + 1, SUFFERED);
      }
      if (!(token.isWord() || token.isPossessive()) || Grammar.is(token, Word.CONJ)) {
        return null;
      }
    }
    return null;
  }

  /** Whether the article tells of such harm elsewhere, or armed men stand right beside the word. */
  private boolean echoed(PhraseIndex.Match<Harm> word) {
    if (told.contains(word.value().measure())) {
      return true;
    }
    boolean by = is(word.end(), "by") && militants(word.end() + 1);
    return word.value().measure() == Measure.ABDUCTED && (by || militants(word.first() - 1));
  }

  private boolean militants(int at) {
    for (int i = at; inside(i) && i < at + 3; i++) {
      PhraseIndex.Match<Victim> noun = Victim.INDEX.at(tokens, i, sentence.end());
      if (noun != null) {
        return noun.value().group() == VictimGroup.MILITANTS;
      }
      if (Grammar.of(tokens.get(i)) != null) {
        return false;
      }
    }
    return false;
  }

  private int add(People phrase, PeopleReader reader) {
    int end = ofPhrase(phrase);
    People found = phrase;
    if (end > phrase.end() && phrase.groups().isEmpty()) {
      People whole = reader.at(phrase.end() + 1);
      found =
          whole == null || whole.told() ? phrase : phrase.withGroups(whole.groups(), phrase.end());
    }
    if (found.groups().isEmpty() && found.head() != People.Head.PRONOUN) {
      found = told(found, end);
    }
    people.add(found);
    startingAt[found.first() - sentence.first()] = found;
    endingAt[found.end() - sentence.first()] = found;
    endingAt[end - sentence.first()] = found;
    return end;
  }

  /** "members of a judge's family", "people suspected of membership": who they are by that. */
  private People told(People found, int end) {
    boolean family = end > found.end() && is(end - 1, "family");
    boolean suspected = is(end, "suspected") && (is(end + 1, "of") || is(end + 1, "to"));
    boolean counted = found.count() != null && found.head() == People.Head.NOUN;
    if (!counted || !(family || suspected)) {
      return found;
    }
    VictimGroup group = family ? VictimGroup.CIVILIANS : VictimGroup.MILITANTS;
    return found.withGroups(Set.of(group), found.end());
  }

  /** "nine members of a local militia": the end of what the people belong to. */
  private int ofPhrase(People found) {
    int of = found.end();
    boolean counted = found.count() != null && found.head() == People.Head.NOUN;
    if (!counted || of + 1 >= sentence.end() || !tokens.get(of).is("of")) {
      return of;
    }
    int i = of + 1;
    while (i < sentence.end() && i < of + 9 && belongs(i, of)) {
      i++;
    }
    return i > of + 1 ? i : of;
  }

  private boolean belongs(int i, int of) {
    Token token = tokens.get(i);
    if (token.isPossessive()) {
      return true;
    }
    Word word = Grammar.of(token);
    boolean joins = word == null || word == Word.DET || token.is("of");
    boolean adjective = Grammar.is(tokens.get(i - 1), Word.DET); // "of the banned"
    boolean verb = i > of + 1 && !adjective && !token.capitalised() && token.lower().endsWith("ed");
    return token.isWord() && joins && !verb && Harm.INDEX.at(tokens, i, sentence.end()) == null;
  }

  /** "40 officials and soldiers": one count of two groups. */
  private People joined(People found, PeopleReader reader) {
    int and = found.end();
    boolean noun = found.head() == People.Head.NOUN && found.told();
    if (!noun || and + 1 >= sentence.end()) {
      return found;
    }
    if (tokens.get(and).text().equals(",")) {
      return listed(found, reader);
    }
    if (!tokens.get(and).is("and")) {
      return found;
    }
    People next = reader.at(and + 1);
    if (next == null
        || next.count() != null
        || next.head() != People.Head.NOUN
        || next.definite()) {
      return found;
    }
    return found.withGroups(next.groups(), next.end());
  }

  /** "73 civilians, soldiers and militants": one count of three groups. */
  private People listed(People found, PeopleReader reader) {
    People next = plain(found.end() + 1, reader);
    int and = next == null ? sentence.end() : next.end();
    People last = and < sentence.end() && tokens.get(and).is("and") ? plain(and + 1, reader) : null;
    return next == null || last == null
        ? found
        : found.withGroups(next.groups(), next.end()).withGroups(last.groups(), last.end());
  }

  private @Nullable People plain(int at, PeopleReader reader) {
    People people = at < sentence.end() ? reader.at(at) : null;
    boolean plain =
        people != null
            && people.count() == null
            && people.head() == People.Head.NOUN
            && !people.definite()
            && !people.groups().isEmpty();
    return plain ? people : null;
  }

  /** The phrase that begins at a token, or null. */
  @Nullable People startingAt(int token) {
    return inside(token) ? startingAt[token - sentence.first()] : null;
  }

  /** The phrase that ends before a token, or null. */
  @Nullable People endingAt(int token) {
    return token >= sentence.first() && token <= sentence.end()
        ? endingAt[token - sentence.first()]
        : null;
  }

  /** The harm word that begins at a token, or null. */
  @Nullable HarmUse harmAt(int token) {
    return inside(token) ? harmAt[token - sentence.first()] : null;
  }

  /** Whether the article tells of such harm by a word that means nothing else. */
  boolean tells(Measure measure) {
    return told.contains(measure);
  }

  /** "the regional governor, Oleh Sych, said": people who tell and whom nothing befell. */
  boolean speaks(People who) {
    for (int i = who.end(); inside(i) && i < who.end() + SPEAKER; i++) {
      Token token = tokens.get(i);
      if (Cue.TELLING.is(token)) {
        return true;
      }
      boolean name = token.capitalised() || token.text().equals(",") || token.is("of");
      if (!name && Grammar.of(token) != Word.DET) {
        return false;
      }
    }
    return false;
  }

  boolean inside(int token) {
    return token >= sentence.first() && token < sentence.end();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  boolean is(int index, String word) {
    return inside(index) && tokens.get(index).is(word);
  }

  boolean is(int index, Word word) {
    return inside(index) && Grammar.is(tokens.get(index), word);
  }

  boolean is(int index, Cue cue) {
    return inside(index) && cue.is(tokens.get(index));
  }

  boolean comma(int index) {
    return inside(index) && tokens.get(index).text().equals(",");
  }

  /** Where the victims of a harm word may begin: behind adverbs, quotation marks and an aside. */
  int object(int end) {
    int i = end;
    while (is(i, Word.ADVERB) || is(i, "up") || is(i, "off") || quote(i)) {
      i++;
    }
    return afterAside(i);
  }

  /** "They murdered, at gunpoint, a soldier": behind what stands between two commas. */
  private int afterAside(int at) {
    if (!comma(at) || startingAt(at + 1) != null) {
      return at;
    }
    for (int i = at + 2; inside(i) && i < at + 7; i++) {
      if (comma(i)) {
        return startingAt(i + 1) == null ? at : i + 1;
      }
    }
    return at;
  }

  boolean quote(int index) {
    return inside(index) && tokens.get(index).text().equals("\"");
  }

  /** The first token from here that is no auxiliary, adverb or "have". */
  int skip(int from) {
    int i = from;
    while (inside(i) && i < from + 6 && light(tokens.get(i))) {
      i++;
    }
    return i;
  }

  /** The last token up to here that is no auxiliary, adverb or "have". */
  int skipBack(int from) {
    int i = from;
    while (inside(i) && i > from - 6 && light(tokens.get(i))) {
      i--;
    }
    return i;
  }

  private static boolean light(Token token) {
    Word word = Grammar.of(token);
    return word == Word.AUX || word == Word.HAVE || word == Word.ADVERB;
  }
}
