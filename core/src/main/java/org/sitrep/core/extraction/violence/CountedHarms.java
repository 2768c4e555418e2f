package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** The rules for phrases that tell by themselves what befell people: "29 deaths". */
final class CountedHarms {

  private final SentenceParts parts;
  private final Tally tally;

  CountedHarms(SentenceParts parts, Tally tally) {
    this.parts = parts;
    this.tally = tally;
  }

  /** "29 deaths", "no casualties". */
  void told() {
    for (People people : parts.people) {
      if (people.own() != null && people.count() != null && people.head() == Head.HARM) {
        counted(people);
      }
    }
  }

  /** "five with bullet wounds", "five wounded soldiers" whom nothing else befell. */
  void wounded() {
    for (People people : parts.people) {
      boolean hurt = people.count() != null && people.told() && wounds(people.end());
      if (hurt && !tally.counts(people)) {
        tally.add("violence.wounds", Measure.INJURED, people, people);
      }
    }
    for (People people : parts.people) {
      boolean wounded = people.own() != null && people.head() == Head.NOUN;
      if (wounded && people.count() != null && !tally.counts(people)) {
        counted(people);
      }
    }
  }

  /** "The mayor was not hurt": nobody was. */
  void spared(HarmUse use) {
    People who = parts.endingAt(parts.skipBack(use.first() - 1) + 1);
    boolean known = who != null && (who.one() || who.single()) && who.head() != Head.PRONOUN;
    if (known && who != null && use.harm().measure() == Measure.INJURED) {
      tally.add("violence.spared", Measure.INJURED, who, who.with(Estimate.exact(0)));
    }
  }

  /** "five with bullet wounds". */
  private boolean wounds(int at) {
    for (int i = at + 1; parts.is(at, "with") && parts.inside(i) && i < at + 5; i++) {
      if (parts.is(i, Cue.WOUND)) {
        return true;
      }
      if (!parts.token(i).isWord() || Grammar.of(parts.token(i)) != null) {
        return false;
      }
    }
    return false;
  }

  /** "29 deaths", "five wounded soldiers", "no casualties". */
  private void counted(People people) {
    Measure own = Objects.requireNonNull(people.own());
    People known = people;
    if (people.head() == Head.HARM
        && (parts.is(people.end(), "among") || parts.is(people.end(), "of"))) {
      known = people.withGroups(groupsFrom(people.end() + 1), people.end());
    }
    if (!parts.is(people.end(), "threats") && !parts.is(people.end(), "threat")) {
      tally.add("violence.counted-harm", own, people, known);
    }
  }

  private Set<VictimGroup> groupsFrom(int at) {
    EnumSet<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    int i = at;
    while (parts.inside(i) && i < at + 8) {
      People next = parts.startingAt(i);
      if (next != null && next.count() == null) {
        groups.addAll(next.groups());
        i = next.end();
      } else if (parts.is(i, "and") || parts.comma(i) || parts.is(i, Word.DET)) {
        i++;
      } else {
        break;
      }
    }
    return groups;
  }
}
