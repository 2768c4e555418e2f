package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** The counts found in a sentence so far, and the people that they count. */
final class Tally {

  private final SentenceParts parts;
  private final List<Draft> drafts = new ArrayList<>();
  private final Set<People> used = new HashSet<>();

  Tally(SentenceParts parts) {
    this.parts = parts;
  }

  /** The counts in the order that they were found. */
  List<Draft> drafts() {
    return drafts;
  }

  /** The count found last, or null. */
  @Nullable Draft last() {
    return drafts.isEmpty() ? null : drafts.getLast();
  }

  /** Puts another count in the place of one. */
  void replace(Draft old, Draft other) {
    drafts.set(drafts.indexOf(old), other);
  }

  /** Lets the people of the counts from one on be counted again, by a later fate. */
  void free(int from) {
    for (Draft draft : drafts.subList(from, drafts.size())) {
      used.removeIf(people -> people.first() == draft.first);
    }
  }

  /** Whether these people are counted already. */
  boolean counts(People people) {
    return used.contains(people);
  }

  /**
   * Adds people who tell by themselves what befell them; {@code known} is what is known of them.
   */
  void add(String rule, Measure measure, People people, People known) {
    Estimate count = Objects.requireNonNull(known.count());
    drafts.add(new Draft(parts.sentence, rule, measure, known, count));
    used.add(people);
  }

  /** Adds people that a harm word befell, who have a number or are one person. */
  Draft add(String rule, HarmUse use, People people, boolean active) {
    People known = Objects.requireNonNull(known(people));
    Estimate count = Objects.requireNonNull(known.count());
    Draft draft =
        new Draft(parts.sentence, rule, use.harm().measure(), known, count).of(use, active);
    drafts.add(draft);
    used.add(people);
    return draft;
  }

  /** Whether a harm word can befall them in a number that is known. */
  boolean countable(People people) {
    return people.head() != Head.OF_VICTIMS && known(people) != null;
  }

  /** People with a count: "the mayor" is one, and so is who "him" points back to. */
  private @Nullable People known(People people) {
    if (people.count() != null) {
      return people;
    }
    if (people.one()) {
      return people.with(Estimate.exact(1));
    }
    boolean him =
        people.head() == Head.PRONOUN
            && (parts.is(people.first(), "him") || parts.is(people.first(), "her"));
    if (!him) {
      return null;
    }
    People before = null;
    for (People other : parts.people) {
      if (other.first() >= people.first()) {
        break;
      }
      boolean single = other.single() || other.one();
      before = single ? other : before;
    }
    return before == null ? null : before.with(Estimate.exact(1));
  }

  /** Sums single people of one group; drops the names that only spell out a count. */
  void tidy(List<Draft> chain) {
    if (chain.size() < 2) {
      return;
    }
    boolean counted = chain.stream().anyMatch(d -> d.told && d.estimate.best() > 1 && !d.part);
    chain.forEach(draft -> draft.listed = counted && draft.head != Head.NAME);
    Draft head = chain.getFirst();
    long singles =
        chain.stream().skip(1).filter(d -> !d.told && d.estimate.best() == 1 && !d.part).count();
    if (head.told && head.estimate.best() == singles && singles == chain.size() - 1) {
      drafts.removeAll(chain.subList(1, chain.size()));
      return;
    }
    for (int i = 0; i < chain.size(); i++) {
      Draft first = chain.get(i);
      if (first.told || first.estimate.best() != 1) {
        continue;
      }
      for (int k = i + 1; k < chain.size(); k++) {
        Draft other = chain.get(k);
        boolean single =
            !other.told
                && other.part == first.part
                && other.estimate.best() == 1
                && drafts.contains(other);
        boolean same =
            other.groups.equals(first.groups)
                || (other.head == Head.NAME && other.groups.isEmpty())
                || (other.groups.isEmpty() && theirs(other))
                || kin(first, other);
        if (single && same) {
          first.estimate = Estimate.exact(first.estimate.best() + 1);
          if (kin(first, other)) {
            first.groups = EnumSet.noneOf(VictimGroup.class);
          }
          drafts.remove(other);
        }
      }
    }
  }

  /** "A man and his son": the second is known by the first. */
  private boolean kin(Draft first, Draft other) {
    return first.groups.isEmpty() && theirs(other);
  }

  private boolean theirs(Draft other) {
    Token token = parts.token(other.first);
    return token.is("his") || token.is("her");
  }
}
