package org.sitrep.core.extraction.violence;

import java.util.List;
import org.sitrep.core.violence.Measure;

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
