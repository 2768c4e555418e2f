package org.sitrep.core.extraction.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/** The rule for those counted out of a toll. */
final class TollParts {

  /** How far behind a speaker "said" may stand. */
  private static final int SPEAKER = 8;

  private final SentenceParts parts;
  private final List<Draft> drafts;

  /** Adds to these drafts. */
  TollParts(SentenceParts parts, List<Draft> drafts) {
    this.parts = parts;
    this.drafts = drafts;
  }

  /** "Of those killed, 56 were soldiers", "six of the dead are policemen". */
  void add(List<Draft> before) {
    Measure measure = null;
    for (People people : parts.people) {
      if (people.head() == Head.OF_VICTIMS) {
        measure = people.own();
      }
    }
    if (measure == null) {
      measure = ofThose();
    }
    if (measure == null) {
      return;
    }
    for (int n = 0; n < parts.people.size(); n++) {
      People people = parts.people.get(n);
      Estimate count = people.count();
      if (count == null
          || speaks(people)
          || !people.free(before)
          || !people.free(drafts)
          || (people.own() != null && people.head() != Head.OF_VICTIMS)) {
        continue;
      }
      People known = people;
      if (people.head() != Head.NOUN) {
        int at = verb(people);
        while (parts.is(at, Word.AUX)
            || parts.is(at, "alleged")
            || parts.is(at, "believed")
            || parts.is(at, "a")
            || parts.is(at, "an")) {
          at++;
        }
        People predicate = parts.startingAt(at);
        if (predicate == null) {
          continue;
        }
        known = people.withGroups(predicate.groups(), people.end());
        if (known.groups().isEmpty()) {
          continue;
        }
      }
      Draft draft = new Draft(parts.sentence, "violence.part-of-toll", measure, known, count);
      draft.part = true;
      drafts.add(draft);
    }
  }

  /** Behind "five of those killed in the blast": where the verb stands, at most a place away. */
  private int verb(People people) {
    boolean local = people.head() == Head.OF_VICTIMS && parts.is(people.end(), Word.PREP);
    for (int i = people.end(); local && i < people.end() + SPEAKER; i++) {
      if (parts.is(i, Word.AUX)) {
        return i;
      }
      if (!parts.inside(i) || parts.token(i).isPunctuation() || parts.harmAt(i) != null) {
        break;
      }
    }
    return people.end();
  }

  /** "a doctor at the hospital said that four of the injured": who tells is no part. */
  private boolean speaks(People people) {
    if (people.told()) {
      return false;
    }
    for (int i = people.end(); parts.inside(i) && i < people.end() + SPEAKER; i++) {
      if (parts.is(i, Cue.TELLING)) {
        return true;
      }
      if (parts.is(i, Word.AUX) || parts.is(i, Word.CONJ) || parts.harmAt(i) != null) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Measure ofThose() {
    int first = parts.sentence.first();
    for (int i = first; parts.inside(i) && i < first + 6; i++) {
      boolean of =
          parts.is(i, "of")
              && (parts.is(i + 1, "the") || parts.is(i + 1, "those") || parts.is(i + 1, "these"));
      boolean begins = i == first || !parts.token(i - 1).isWord() || parts.is(i - 1, "and");
      if (!of || !begins) {
        continue;
      }
      for (int k = i + 2; k < i + 7; k++) {
        HarmUse harm = parts.harmAt(k);
        if (harm != null) {
          return harm.harm().measure();
        }
        if (parts.is(k, "victims")) {
          return Measure.KILLED;
        }
      }
    }
    return null;
  }
}
