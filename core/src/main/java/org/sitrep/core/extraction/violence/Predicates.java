package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/**
 * The rules for parts of a count that a sentence before told: "Nineteen of them were protesters and
 * three policemen", "They included three officers and a boy", "Among the dead were two doctors".
 */
final class Predicates {

  static final String RULE = "violence.part-told";

  /** Words before the verb of "the dead include". */
  private static final int OPENING = 7;

  private final SentenceParts parts;
  private final Draft whole;

  Predicates(SentenceParts parts, Draft whole) {
    this.parts = parts;
    this.whole = whole;
  }

  /** The parts that a sentence tells, none where it says nothing of them. */
  List<Draft> beside(List<Draft> before) {
    List<Draft> found = new ArrayList<>();
    int list = list();
    Measure measure = list < 0 ? whole.measure : measure(list);
    for (People people : parts.people) {
      Estimate count = people.count();
      boolean listed = list >= 0 && people.first() >= list && linked(list, people);
      boolean others = people.head() == Head.OTHERS && parts.is(parts.sentence.first(), "the");
      boolean begins = (people.head() == Head.PART || others) && who(people) != null;
      boolean more = !found.isEmpty() && joined(people.first() - 1);
      boolean free = count != null && people.free(before) && people.free(found);
      if (count == null || !free || !(listed || begins || more)) {
        continue;
      }
      People who = people.head() == Head.NOUN || people.head() == Head.NAME ? people : who(people);
      if (who == null || who.groups().isEmpty() || count.best() > whole.estimate.best()) {
        continue;
      }
      People known = people.withGroups(who.groups(), people.end());
      Draft draft = new Draft(parts.sentence, RULE, measure, known, count);
      draft.part = true;
      draft.listed = list >= 0;
      found.add(draft);
    }
    return sum(found);
  }

  /** Single people of one group are counted together. */
  private static List<Draft> sum(List<Draft> found) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : found) {
      Draft like = null;
      for (Draft before : kept) {
        boolean single = !before.told && !draft.told;
        like = single && before.groups.equals(draft.groups) ? before : like;
      }
      if (like == null) {
        kept.add(draft);
      } else {
        like.estimate = Estimate.exact(like.estimate.best() + draft.estimate.best());
      }
    }
    return kept;
  }

  /** Where a list of parts begins behind "among them were" or "they include", or -1. */
  private int list() {
    int first = parts.sentence.first();
    boolean among = parts.is(first, "among") || parts.is(first, "amongst");
    boolean they = parts.is(first, "they") || parts.is(first, "these") || parts.is(first, "those");
    boolean dead = parts.is(first, "the") && victims(first + 1);
    for (int i = first; (among || they || dead) && i < first + OPENING; i++) {
      boolean verb = among ? parts.is(i, Word.AUX) : parts.is(i, Cue.INCLUDING) || includes(i);
      if (verb) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean includes(int i) {
    return parts.is(i, "include") || parts.is(i, "included") || parts.is(i, "includes");
  }

  /** "dead", "eleven dead", "victims", "wounded". */
  private boolean victims(int from) {
    for (int i = from; i < from + 3; i++) {
      if (parts.is(i, "victims") || parts.is(i, "casualties") || parts.harmAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** What befell them by the words before the list, else what befell the whole. */
  private Measure measure(int list) {
    for (int i = parts.sentence.first(); i < list; i++) {
      HarmUse harm = parts.harmAt(i);
      if (harm != null) {
        return harm.harm().measure();
      }
    }
    return whole.measure;
  }

  /**
   * Whether nothing but people, commas and small words stands between the list's start and these.
   */
  private boolean linked(int list, People people) {
    int i = list;
    while (i < people.first()) {
      People before = parts.startingAt(i);
      boolean light =
          parts.comma(i)
              || parts.is(i, Word.CONJ)
              || parts.is(i, Word.ADVERB)
              || parts.is(i, "also")
              || parts.is(i, "at")
              || parts.is(i, "least");
      if (before == null && !light) {
        return false;
      }
      i = before == null ? i + 1 : before.end();
    }
    return true;
  }

  private boolean joined(int i) {
    return parts.comma(i) || parts.is(i, Word.CONJ);
  }

  /** Who they are: "nineteen of them protesters", "three were policemen". */
  private @Nullable People who(People people) {
    if (!people.groups().isEmpty()) {
      return people;
    }
    int at = people.end();
    while (parts.is(at, Word.AUX) || parts.is(at, Word.ADVERB) || parts.is(at, "all")) {
      at++;
    }
    People who = at == people.end() ? null : parts.startingAt(at);
    boolean noun = who != null && who.head() == Head.NOUN && who.count() == null;
    return noun && who != null && parts.harmAt(who.end()) == null ? who : null;
  }
}
