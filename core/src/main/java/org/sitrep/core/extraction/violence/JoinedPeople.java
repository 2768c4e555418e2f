package org.sitrep.core.extraction.violence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.violence.VictimGroup;

/** Joins phrases for people that are one count, and tells who they are by what they belong to. */
final class JoinedPeople {

  private final SentenceParts parts;
  private final PeopleReader reader;

  JoinedPeople(SentenceParts parts, PeopleReader reader) {
    this.parts = parts;
    this.reader = reader;
  }

  /** "members of a judge's family", "people suspected of membership": who they are by that. */
  People told(People found, int end) {
    boolean family = end > found.end() && parts.is(end - 1, Cue.FAMILY);
    boolean suspected = suspected(end);
    boolean counted = found.count() != null && found.head() == People.Head.NOUN;
    if (!counted || !(family || suspected)) {
      return found;
    }
    VictimGroup group = family ? VictimGroup.CIVILIANS : VictimGroup.MILITANTS;
    return found.withGroups(Set.of(group), found.end());
  }

  /** "suspected of", "whom they accused of belonging": what follows says that they are fighters. */
  private boolean suspected(int end) {
    int at = end;
    boolean whom = parts.is(at, "whom") || (parts.is(at, "who") && parts.is(at + 1, Word.AUX));
    while (whom && at < end + 4 && !parts.is(at, "suspected") && !parts.is(at, "accused")) {
      at++;
    }
    boolean belonging = parts.is(at + 2, "belonging") || parts.is(at + 2, "membership");
    boolean accused = parts.is(at, "accused") && parts.is(at + 1, "of") && belonging;
    boolean suspect = parts.is(at, "suspected");
    return accused || (suspect && (parts.is(at + 1, "of") || parts.is(at + 1, "to")));
  }

  /** The group of what people belong to, by its last word: "the Basij force", "a party". */
  People member(People found, int end) {
    VictimGroup group = null;
    for (int i = found.end() + 1; i < end; i++) {
      Token token = parts.tokens.get(i);
      VictimGroup told = Cue.PARTY.is(token) ? VictimGroup.CIVILIANS : Modifiers.group(token);
      group = told == null ? group : told;
    }
    return group == null ? found : found.withGroups(Set.of(group), found.end());
  }

  /** "nine members of a local militia": the end of what the people belong to. */
  int ofPhrase(People found) {
    int of = found.end();
    boolean counted = found.count() != null && found.head() == People.Head.NOUN;
    if (!counted || of + 1 >= parts.sentence.end() || !parts.tokens.get(of).is("of")) {
      return of;
    }
    int i = of + 1;
    while (i < parts.sentence.end() && i < of + 9 && belongs(i, of)) {
      i++;
    }
    return i > of + 1 ? i : of;
  }

  private boolean belongs(int i, int of) {
    Token token = parts.tokens.get(i);
    if (token.isPossessive()) {
      return true;
    }
    Word word = Grammar.of(token);
    boolean joins = word == null || word == Word.DET || token.is("of");
    boolean adjective = Grammar.is(parts.tokens.get(i - 1), Word.DET); // "of the banned"
    boolean verb = i > of + 1 && !adjective && !token.capitalised() && token.lower().endsWith("ed");
    return token.isWord()
        && joins
        && !verb
        && Harm.INDEX.at(parts.tokens, i, parts.sentence.end()) == null;
  }

  /** "40 officials and soldiers": one count of two groups. */
  People joined(People found) {
    int and = found.end();
    boolean noun = found.head() == People.Head.NOUN && found.told();
    if (!noun || and + 1 >= parts.sentence.end()) {
      return found;
    }
    if (parts.tokens.get(and).text().equals(",")) {
      return listed(found);
    }
    if (!parts.tokens.get(and).is("and")) {
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
  private People listed(People found) {
    People next = plain(found.end() + 1);
    int and = next == null ? parts.sentence.end() : next.end();
    People last =
        and < parts.sentence.end() && parts.tokens.get(and).is("and") ? plain(and + 1) : null;
    return next == null || last == null
        ? found
        : found.withGroups(next.groups(), next.end()).withGroups(last.groups(), last.end());
  }

  private @Nullable People plain(int at) {
    People people = at < parts.sentence.end() ? reader.at(at) : null;
    boolean plain =
        people != null
            && people.count() == null
            && people.head() == People.Head.NOUN
            && !people.definite()
            && !people.groups().isEmpty();
    return plain ? people : null;
  }
}
