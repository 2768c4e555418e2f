package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** The rules that join harm words of a sentence to the people they befell. */
final class HarmRules {

  private static final int CLAUSE = 14;

  private final SentenceParts parts;
  private final Hypothetical hypothetical;
  private final NamedVictims named;
  private final Tally tally;
  private final SubjectChain subjects;
  private final ObjectChain objects;
  private final Deeds deeds;

  HarmRules(SentenceParts parts, boolean capitals) {
    this.named = new NamedVictims(parts, capitals);
    this.parts = parts;
    this.hypothetical = new Hypothetical(parts);
    this.tally = new Tally(parts);
    this.subjects = new SubjectChain(parts, named, tally);
    this.objects = new ObjectChain(parts, named, tally);
    this.deeds = new Deeds(parts, named, objects, tally);
  }

  List<Draft> apply() {
    for (People people : parts.people) {
      if (people.own() != null && people.count() != null && people.head() == Head.HARM) {
        counted(people);
      }
    }
    for (HarmUse use : parts.harms) {
      if (hypothetical.denied(use)) {
        spared(use);
      } else if (!hypothetical.is(use)) {
        link(use);
        deeds.join(use);
        beside(use);
      }
    }
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
    return tally.drafts();
  }

  /** "The mayor was not hurt": nobody was. */
  private void spared(HarmUse use) {
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

  /** "He was killed along with two of his guards". */
  private void beside(HarmUse use) {
    for (int i = use.end(); parts.inside(i) && i < use.end() + 8; i++) {
      boolean along = parts.is(i, "along") || parts.is(i, "together");
      if (along && parts.is(i + 1, "with")) {
        objects.join(use, i + 2, "violence.beside", false);
        return;
      }
      if (parts.token(i).isPunctuation() || parts.harmAt(i) != null) {
        return;
      }
    }
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

  private void link(HarmUse use) {
    boolean flight = use.harm().doubtful() && use.harm().measure() == Measure.DISPLACED;
    boolean drives = use.harm().frame() == Frame.VERB || use.harm().frame() == Frame.GERUND;
    if (flight && drives && !flees(use.end())) {
      return;
    }
    if (parts.is(use.first(), "internally") && !parts.is(use.first() - 1, Word.AUX)) {
      return; // "ten people, all internally displaced, died"
    }
    switch (use.harm().frame()) {
      case VERB -> verb(use);
      case PASSIVE -> subjects.join(use, "violence.passive");
      case DIED -> died(use);
      case STATE -> state(use);
      case GERUND, PRESENT, OF -> objects.join(use, "violence.active");
      case NOUN -> {
        // counted by its own number, or told who was among them
        if (parts.is(use.first() - 1, "the") && parts.is(use.first() - 2, "among")) {
          among(use, use.first() - 1);
        }
      }
    }
  }

  /** "He was hit by gunfire and later died": the wounded who then died are dead only. */
  private void died(HarmUse use) {
    int and = parts.skipBack(use.first() - 1);
    Draft hurt = tally.last();
    boolean then =
        (parts.is(and, Word.CONJ) || parts.is(and, "then"))
            && hurt != null
            && hurt.measure == Measure.INJURED
            && hurt.estimate.best() == 1
            && hurt.harmEnd <= and
            && hurt.harmEnd > and - CLAUSE
            && use.harm().measure() == Measure.KILLED;
    if (then && hurt != null) {
      tally.replace(hurt, hurt.as(Measure.KILLED));
    } else {
      subjects.join(use, "violence.intransitive");
    }
  }

  /** "forced 900 people to flee", "drove them from their homes". */
  private boolean flees(int from) {
    for (int i = from; parts.inside(i) && i < from + 14; i++) {
      if (parts.is(i, Cue.FLIGHT)) {
        return true;
      }
    }
    return false;
  }

  private void verb(HarmUse use) {
    int before = parts.skipBack(use.first() - 1);
    boolean auxiliary =
        before < use.first() - 1 && parts.is(lastLight(before + 1, use.first()), Word.AUX);
    People next = parts.startingAt(parts.object(use.end()));
    boolean among =
        parts.is(before, "among") || (parts.is(before, Word.DET) && parts.is(before - 1, "among"));
    if (among) {
      among(use, before);
      return;
    }
    boolean number = parts.is(before, "of") && parts.is(before - 1, Cue.TOTAL);
    if (number || parts.is(before, "the") || parts.is(before, "those")) {
      return;
    }
    People whole = parts.endingAt(use.first());
    if (whole != null && whole.told() && parts.is(whole.first() - 1, "among")) {
      amongCounted(use, whole);
      return;
    }
    if (use.harm().doubtful() && !auxiliary && next == null && !subjects.follows(use)) {
      return;
    }
    if (!auxiliary && next == null && (modifies(use, before) || reduced(use))) {
      return;
    }
    if (auxiliary && relative(before) && overtaken(use)) {
      boolean seized =
          use.harm().measure() == Measure.ABDUCTED && !parts.is(use.first(), Cue.HOLDING);
      int size = tally.drafts().size();
      if (seized && !use.harm().doubtful()) {
        subjects.join(use, "violence.passive");
        tally.free(size);
      }
      return;
    }
    boolean agent = !auxiliary && !counted(use.first()) && parts.endingAt(use.first()) != null;
    if (agent && next == null && named.after(use) != null) {
      objects.join(use, "violence.active");
      return;
    }
    if (auxiliary
        || next == null
        || (parts.comma(use.end()) && counted(use.first()))
        || (next.head() == Head.NAME && !next.told() && counted(use.first()))) {
      subjects.join(use, "violence.passive");
    } else {
      objects.join(use, "violence.active");
    }
  }

  /** "a review released on Monday": what was released is no people. */
  private boolean modifies(HarmUse use, int before) {
    return use.harm().measure() == Measure.RELEASED
        && parts.inside(before)
        && parts.token(before).isWord()
        && Grammar.of(parts.token(before)) == null
        && parts.endingAt(before + 1) == null;
  }

  private boolean relative(int at) {
    return parts.is(at, "who") || parts.is(at, "that");
  }

  private boolean reduced(HarmUse use) {
    return parts.endingAt(use.first()) != null && overtaken(use);
  }

  /** "Nine girls kidnapped in May have been freed": the main verb tells what counts. */
  private boolean overtaken(HarmUse use) {
    Measure measure = use.harm().measure();
    if (measure == Measure.KILLED) {
      return false;
    }
    for (int i = use.end(); parts.inside(i) && i < use.end() + CLAUSE; i++) {
      People people = parts.startingAt(i);
      if (parts.is(i, Word.CLAUSE)
          || parts.is(i, Word.CONJ)
          || parts.token(i).text().equals(";")
          || (people != null && people.count() != null)) {
        return false;
      }
      boolean main = parts.is(i, Word.AUX) || parts.is(i, Word.HAVE);
      HarmUse verb = main ? parts.harmAt(parts.skip(i)) : parts.harmAt(i);
      boolean died = verb != null && verb.harm().frame() == Frame.DIED;
      if (verb != null && (main || died)) {
        return verb.harm().measure() != measure;
      }
    }
    return false;
  }

  /** Whether people in a known number stand right before a token. */
  private boolean counted(int token) {
    People before = parts.endingAt(token);
    return before != null && before.count() != null;
  }

  /** "Seven soldiers were among the 12 killed". */
  private void amongCounted(HarmUse use, People whole) {
    tally.add("violence.passive", use, whole, false);
    People part = parts.endingAt(parts.skipBack(whole.first() - 2) + 1);
    if (part != null && tally.countable(part) && !tally.counts(part)) {
      tally.add("violence.among", use, part, false).part = true;
    }
  }

  private int lastLight(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (!parts.is(i, Word.ADVERB)) {
        return i;
      }
    }
    return from;
  }

  private void state(HarmUse use) {
    int before = use.first() - 1;
    if (parts.is(before, "the") || parts.is(before, "those") || parts.is(before, "of")) {
      boolean among = parts.is(before - 1, "among") || parts.is(before, "among");
      if (among) {
        among(use, before);
      }
      return;
    }
    if (use.harm().measure() == Measure.MISSING
        && parts.startingAt(use.end()) != null
        && !parts.is(parts.skipBack(before), Word.AUX)) {
      objects.join(use, "violence.state");
      return;
    }
    int light = parts.skipBack(before);
    if (relative(light) && overtaken(use)) {
      return;
    }
    subjects.join(use, "violence.state");
  }

  /** "Among the dead were six children", "Six children were among the dead". */
  private void among(HarmUse use, int before) {
    int start = before;
    while (parts.is(start, "the")
        || parts.is(start, "those")
        || parts.is(start, "among")
        || parts.is(start, "of")) {
      start--;
    }
    int after = use.end();
    while (parts.inside(after) && after < use.end() + 10 && !parts.is(after, Word.AUX)) {
      after++;
    }
    if (parts.is(after, Word.AUX)) {
      int at = parts.skip(after);
      int size = tally.drafts().size();
      objects.join(use, at, "violence.among", true);
      if (tally.drafts().size() > size) {
        return;
      }
    }
    subjects.among(use, parts.skipBack(start) + 1);
  }
}
