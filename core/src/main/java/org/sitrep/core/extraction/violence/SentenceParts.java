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

/**
 * A sentence with its phrases for people and its harm words, found in one pass; {@code told} is
 * what the article tells of by words that mean nothing else.
 */
final class SentenceParts {

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
    JoinedPeople joined = new JoinedPeople(this, reader);
    HarmReader harms = new HarmReader(this);
    int i = document.bodyStart(sentence);
    while (i < sentence.end()) {
      People found = reader.at(i);
      PhraseIndex.Match<Harm> harm = harms.at(i);
      if (harm != null && (found == null || (!found.told() && found.head() != People.Head.NOUN))) {
        HarmUse use = new HarmUse(harm.first(), harm.end(), harm.value());
        this.harms.add(use);
        harmAt[i - sentence.first()] = use;
        i = harm.end();
      } else if (found != null) {
        i = add(joined.joined(found), reader, joined);
      } else {
        i++;
      }
    }
  }

  private int add(People phrase, PeopleReader reader, JoinedPeople joined) {
    int end = joined.ofPhrase(phrase);
    People found = phrase;
    if (end > phrase.end() && phrase.groups().isEmpty()) {
      People whole = reader.at(phrase.end() + 1);
      found =
          whole == null || whole.told() ? phrase : phrase.withGroups(whole.groups(), phrase.end());
    }
    if (end > phrase.end() && found.groups().isEmpty()) {
      found = joined.member(found, end);
    }
    if (found.groups().isEmpty() && found.head() != People.Head.PRONOUN) {
      found = joined.told(found, end);
    }
    people.add(found);
    startingAt[found.first() - sentence.first()] = found;
    endingAt[found.end() - sentence.first()] = found;
    endingAt[end - sentence.first()] = found;
    return end;
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
