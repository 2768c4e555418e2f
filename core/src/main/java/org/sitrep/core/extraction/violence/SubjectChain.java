package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Joins a harm word to the people before it: "Two soldiers and a driver were killed". */
final class SubjectChain {

  private static final int REACH = 32;
  private static final int APART = 10;

  private final SentenceParts parts;
  private final NamedVictims named;
  private final Tally tally;
  private final ClauseSubject clause;
  private final PeopleBefore before;

  SubjectChain(SentenceParts parts, NamedVictims named, Tally tally) {
    this.parts = parts;
    this.named = named;
    this.tally = tally;
    this.clause = new ClauseSubject(parts, tally);
    this.before = new PeopleBefore(parts);
  }

  /** Counts the people before the word, nearest first, joined by commas and "and". */
  void join(HarmUse use, String rule) {
    People person = named.before(use);
    if (person != null) {
      tally.add("violence.named", use, person, false);
      return;
    }
    int floor = Math.max(parts.sentence.first(), use.first() - REACH);
    int link = parts.skipBack(use.first() - 1);
    int i = link;
    boolean aside = parts.comma(i) && parts.endingAt(i) == null;
    People subject = aside ? clause.beforeAside(i, use) : null;
    while (i >= floor && subject == null) {
      subject = parts.token(i).text().equals(")") ? null : subject(i + 1);
      if (subject == null) {
        if (barrier(i, use)) {
          return;
        }
        i = before.beforeBracket(i) - 1;
      }
    }
    if (subject == null) {
      return;
    }
    People about = clause.ofAside(beforeMost(subject));
    if (about == null || tally.counts(about)) {
      return;
    }
    subject = about;
    boolean thing = parts.is(link, "and") && subject.head() == Head.UNKNOWN;
    if (parts.is(i, "and") || thing) {
      subject = clause.ofClause(subject, use);
    }
    if (subject.head() == Head.PRONOUN) {
      pronoun(subject, use);
      return;
    }
    chain(use, subject, rule, false);
  }

  /**
   * Counts the people that end before a token, as parts: "a guard and a boy were among the dead".
   */
  void among(HarmUse use, int end) {
    People subject = parts.endingAt(parts.comma(end - 1) ? beforeAside(end - 1) : end);
    if (subject != null && subject.head() != Head.PRONOUN && !tally.counts(subject)) {
      chain(use, subject, "violence.among", true);
    }
  }

  /** The comma that opens the aside that ends with one: "the driver, a local man, was". */
  private int beforeAside(int comma) {
    for (int i = comma - 1; parts.inside(i) && i > comma - APART; i--) {
      if (parts.comma(i)) {
        return i;
      }
    }
    return comma;
  }

  private void chain(HarmUse use, People subject, String rule, boolean part) {
    List<Draft> chain = new ArrayList<>();
    People at = subject;
    while (at != null && !tally.counts(at)) {
      boolean crowd = ObjectChain.crowd(use, at);
      boolean bare = use.harm().doubtful() && !crowd && at.head() == Head.NUMBER;
      if (bare && !follows(use)) {
        break;
      }
      boolean included = before.included(at.first() - 1);
      if (tally.countable(at)) {
        Draft draft = tally.add(rule, use, at, false);
        draft.part = part || included || at.head() == Head.PART || before.amongThem(at.end());
        chain.addFirst(draft);
      }
      People previous = before.previous(at);
      at = previous == null ? whole(at, chain) : previous;
    }
    tally.tidy(chain);
  }

  /** "217 people - 64 civilians and 153 fighters - died": the whole before its parts, or null. */
  private @Nullable People whole(People first, List<Draft> chain) {
    int mark = first.first() - 1;
    boolean opens = parts.inside(mark) && Breakdowns.DASHES.contains(parts.token(mark).text());
    People people = opens ? parts.endingAt(mark) : null;
    Estimate count = people == null ? null : people.count();
    int sum = chain.stream().mapToInt(draft -> draft.estimate.best()).sum();
    boolean all = chain.size() > 1 && count != null && count.best() == sum;
    chain.forEach(draft -> draft.part |= all);
    return all ? people : null;
  }

  /** "Nine rebels were killed and 24 held": a doubtful word right behind a second number. */
  boolean follows(HarmUse use) {
    People bare = parts.endingAt(use.first());
    if (bare == null || !bare.told() || bare.head() != Head.NUMBER) {
      return false;
    }
    int i = bare.first() - 1;
    boolean joined = parts.is(i, "and") || parts.comma(i);
    return use.harm().frame() == Frame.VERB && joined && tally.last() != null;
  }

  /** "Seven people, most of them women and children": those before the aside. */
  private People beforeMost(People subject) {
    for (int i = subject.first() - 1; parts.inside(i) && i > subject.first() - APART; i--) {
      People people = parts.comma(i) ? parts.endingAt(i) : null;
      if (people != null && people.count() != null) {
        boolean most = parts.is(i + 1, Cue.MOSTLY) || parts.is(i + 2, "majority");
        boolean of = parts.is(subject.first() - 1, "of");
        return (subject.count() == null || of) && most ? people : subject;
      }
    }
    return subject;
  }

  /** "He was killed", where nothing tells more of him. */
  private void pronoun(People subject, HarmUse use) {
    boolean single = parts.is(subject.first(), "he") || parts.is(subject.first(), "she");
    boolean close = parts.skip(subject.end()) >= use.first();
    if (single && close && use.harm().measure() == Measure.KILLED && !use.harm().doubtful()) {
      People one =
          new People(
              subject.first(),
              subject.end(),
              Estimate.exact(1),
              false,
              attacker(subject) ? Set.of(VictimGroup.MILITANTS) : Set.of(),
              Head.NAME,
              true,
              true,
              null);
      tally.add("violence.pronoun", use, one, false);
    }
  }

  /** "A gunman wounded ten before he was shot dead": whether the sentence began with one. */
  private boolean attacker(People pronoun) {
    for (People people : parts.people) {
      if (people.first() >= pronoun.first()) {
        return false;
      }
      if (people.head() == Head.NOUN && !parts.is(people.first() - 1, Word.PREP)) {
        return people.single() && people.groups().equals(Set.of(VictimGroup.MILITANTS));
      }
    }
    return false;
  }

  /** People that end before a token, unless they are the object of a verb: "guarding them". */
  private @Nullable People subject(int end) {
    People people = parts.endingAt(end);
    boolean object =
        people != null
            && people.head() == Head.PRONOUN
            && (parts.is(end - 1, "them") || parts.is(end - 1, "him"));
    boolean agent = people != null && parts.is(people.first() - 1, "by");
    return object || agent ? null : people;
  }

  /** What parts a harm word from a subject before it. */
  private boolean barrier(int i, HarmUse use) {
    Token token = parts.token(i);
    if (token.text().equals(";")
        || Grammar.is(token, Word.CLAUSE)
        || token.is("after")
        || token.is("before")) {
      return true;
    }
    for (HarmUse other : parts.harms) {
      if (other.first() <= i && i < other.end() && !other.equals(use)) {
        return other.harm().frame() == Frame.GERUND
            || other.harm().frame() == Frame.OF
            || (!parts.is(i + 1, "by") && use.first() - i > 12);
      }
    }
    return false;
  }
}
