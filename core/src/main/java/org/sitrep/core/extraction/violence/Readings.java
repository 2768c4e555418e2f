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

  private static int firstInjured(List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> d.measure == Measure.INJURED)
        .mapToInt(d -> d.first)
        .findFirst()
        .orElse(0);
  }
}
