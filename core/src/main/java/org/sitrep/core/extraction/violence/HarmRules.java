package org.sitrep.core.extraction.violence;

import java.util.List;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Measure;

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
  private final CountedHarms counted;
  private final MainVerb main;

  HarmRules(SentenceParts parts, boolean capitals) {
    this.named = new NamedVictims(parts, capitals);
    this.parts = parts;
    this.hypothetical = new Hypothetical(parts);
    this.tally = new Tally(parts);
    this.counted = new CountedHarms(parts, tally);
    this.main = new MainVerb(parts);
    this.subjects = new SubjectChain(parts, named, tally);
    this.objects = new ObjectChain(parts, named, tally);
    this.deeds = new Deeds(parts, named, objects, tally);
  }

  List<Draft> apply() {
    counted.told();
    for (HarmUse use : parts.harms) {
      if (hypothetical.denied(use)) {
        counted.spared(use);
      } else if (!hypothetical.is(use)) {
        link(use);
        deeds.join(use);
        beside(use);
      }
    }
    counted.wounded();
    return tally.drafts();
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
    if (!auxiliary && next == null && (main.modifies(use, before) || main.reduced(use))) {
      return;
    }
    if (auxiliary && main.relative(before) && main.overtakes(use)) {
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
    if (main.relative(light) && main.overtakes(use)) {
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
