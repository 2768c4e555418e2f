package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.extraction.violence.People.Head;

/**
 * The rules for deeds told by a noun: "the six priests' murder", "the murder last week of Diaz".
 */
final class Deeds {

  private static final int APART = 7;

  private final SentenceParts parts;
  private final NamedVictims named;
  private final ObjectChain objects;
  private final Tally tally;

  Deeds(SentenceParts parts, NamedVictims named, ObjectChain objects, Tally tally) {
    this.parts = parts;
    this.named = named;
    this.objects = objects;
    this.tally = tally;
  }

  /** Counts the victims of a deed, who stand before it or some words behind it. */
  void join(HarmUse use) {
    Frame frame = use.harm().frame();
    boolean deed = parts.is(use.end() - 1, Cue.DEED) && use.end() == use.first() + 1;
    if (!deed || (frame != Frame.PRESENT && frame != Frame.NOUN && frame != Frame.GERUND)) {
      return;
    }
    int of = of(use.end());
    if (of > 0) {
      objects.join(use, of, "violence.deed", false);
      return;
    }
    int i = use.first() - 1;
    if (parts.inside(i) && parts.token(i).isWord() && !parts.is(i, Word.DET)) {
      i--; // "the priests' brutal murder"
    }
    if (!parts.inside(i) || !parts.token(i).isPossessive()) {
      return;
    }
    People owner = owner(i, use);
    if (owner != null && !tally.counts(owner)) {
      tally.add("violence.deed", use, owner, false);
    }
  }

  private @Nullable People owner(int possessive, HarmUse use) {
    People people = parts.endingAt(possessive);
    if (people != null && people.told() && tally.countable(people)) {
      return people;
    }
    boolean other = people != null && people.head() != Head.NOUN && people.head() != Head.NAME;
    return other ? null : named.owner(possessive, use);
  }

  /** Behind "of" where only words of time and place stand between the deed and it, or -1. */
  private int of(int from) {
    boolean local = parts.is(from, Word.PREP) || parts.is(from, "last") || parts.is(from, "this");
    for (int i = from; local && parts.inside(i) && i < from + APART; i++) {
      if (i > from && parts.is(i, "of") && parts.startingAt(i + 1) != null) {
        return i + 1;
      }
      if (parts.token(i).isPunctuation() || parts.harmAt(i) != null || parts.is(i, "by")) {
        return -1;
      }
    }
    return -1;
  }
}
