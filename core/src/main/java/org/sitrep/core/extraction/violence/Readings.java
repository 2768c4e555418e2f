package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** What words mean by the other counts of their sentence. */
final class Readings {

  private Readings() {}

  /** Casualties beside injuries are the dead: "40 casualties and 12 injuries". */
  static void casualties(List<Draft> drafts) {
    boolean injured = drafts.stream().anyMatch(d -> d.measure == Measure.INJURED);
    boolean killed =
        drafts.stream()
            .anyMatch(
                d -> d.measure == Measure.KILLED && !d.part && d.first < firstInjured(drafts));
    if (!injured || killed) {
      return;
    }
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.measure == Measure.CASUALTIES && draft.first < firstInjured(drafts)) {
        drafts.set(i, draft.as(Measure.KILLED));
      }
    }
  }

  /** "Who was hurt in May died on Friday": the wounded who then died count as dead only. */
  static void died(SentenceParts parts, List<Draft> drafts) {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft hurt = drafts.get(i);
      Draft dead = drafts.get(i + 1);
      boolean one =
          hurt.measure == Measure.INJURED
              && dead.measure == Measure.KILLED
              && hurt.estimate.best() == 1
              && dead.estimate.best() == 1
              && hurt.first == dead.first;
      if (one) {
        drafts.remove(i);
      }
    }
  }

  /** "The tally stood at 92: 34 dead and 58 wounded": dead and wounded together. */
  static void together(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft whole = drafts.get(i);
      int dead = 0;
      int hurt = 0;
      for (Draft part : drafts) {
        boolean behind = part.first >= whole.end;
        dead += behind && part.measure == Measure.KILLED ? part.estimate.best() : 0;
        hurt += behind && part.measure == Measure.INJURED ? part.estimate.best() : 0;
      }
      boolean sum = dead > 0 && hurt > 0 && dead + hurt == whole.estimate.best();
      if (sum && whole.measure == Measure.KILLED) {
        drafts.set(i, whole.as(Measure.CASUALTIES));
      }
    }
  }

  /** "Gunmen stormed the prison and freed 300 inmates": no hostages. */
  static boolean jailbreak(SentenceParts parts, Draft draft) {
    boolean free = draft.measure == Measure.RELEASED || draft.measure == Measure.ARRESTED;
    return free && draft.end > draft.first && parts.is(draft.end - 1, Cue.CONVICT);
  }

  /** "The bandits are holding 30 pupils": hostages, where no police stand in the sentence. */
  static void custody(SentenceParts parts, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean held =
          draft.measure == Measure.ARRESTED
              && draft.harmFirst >= 0
              && parts.is(draft.harmFirst, Cue.HOLDING);
      boolean militants = draft.groups.contains(VictimGroup.MILITANTS) || fallen(drafts, draft);
      if (held && !militants && captors(parts)) {
        drafts.set(i, draft.as(Measure.ABDUCTED));
      }
    }
  }

  /** "Nine rebels were killed and 44 held": more of those whom police fought. */
  private static boolean fallen(List<Draft> drafts, Draft held) {
    for (Draft draft : drafts) {
      boolean killed = draft.measure == Measure.KILLED && draft.first < held.first;
      boolean bare = held.head == People.Head.NUMBER || held.head == People.Head.OTHERS;
      if (killed && bare && draft.groups.equals(Set.of(VictimGroup.MILITANTS))) {
        return true;
      }
    }
    return false;
  }

  private static boolean captors(SentenceParts parts) {
    boolean captors = parts.tells(Measure.ABDUCTED);
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      if (Modifiers.group(parts.token(i)) == VictimGroup.SECURITY_FORCES) {
        return false;
      }
      PhraseIndex.Match<Victim> noun = Victim.INDEX.at(parts.tokens, i, parts.sentence.end());
      captors |= noun != null && noun.value().group() == VictimGroup.MILITANTS;
    }
    return captors;
  }

  /** "Neutralised 163: 53 killed, 20 captured": a count that its parts tell in full. */
  static void neutralised(SentenceParts parts, List<Draft> drafts) {
    for (Draft whole : List.copyOf(drafts)) {
      int harm = whole.harmFirst;
      boolean neutral = harm >= 0 && parts.token(harm).lower().startsWith("neutrali");
      if (!neutral || whole.measure != Measure.KILLED) {
        continue;
      }
      int total = 0;
      boolean others = false;
      for (Draft part : drafts) {
        boolean behind = part != whole && part.first >= whole.end;
        total += behind ? part.estimate.best() : 0;
        others |= behind && part.measure != Measure.KILLED;
      }
      if (others && total == whole.estimate.best()) {
        drafts.remove(whole);
      }
    }
  }

  private static int firstInjured(List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> d.measure == Measure.INJURED)
        .mapToInt(d -> d.first)
        .findFirst()
        .orElse(0);
  }
}
