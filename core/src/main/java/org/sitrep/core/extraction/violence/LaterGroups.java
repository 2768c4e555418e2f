package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Gives counts the group that other sentences of the article tell. */
final class LaterGroups {

  private LaterGroups() {}

  /** Captives who are freed or still held are those who were taken. */
  static void captives(List<Draft> drafts) {
    Set<VictimGroup> taken = Set.of();
    int most = 0;
    for (Draft draft : drafts) {
      boolean abducted = draft.measure == Measure.ABDUCTED;
      boolean captive = abducted || draft.measure == Measure.RELEASED;
      boolean among =
          switch (draft.head) {
            case PART, NUMBER, OTHERS, UNKNOWN -> true;
            default ->
                draft.definite
                    || draft.rule.equals("violence.passive")
                    || draft.rule.equals("violence.intransitive");
          };
      int count = draft.estimate.best();
      boolean more = abducted && draft.head == People.Head.NUMBER && count > most;
      boolean bare = among && count > 1 && !more && draft.groups.isEmpty();
      if (captive && bare && taken.size() == 1) {
        draft.groups.addAll(taken);
      }
      if (abducted && !draft.groups.isEmpty()) {
        taken = Set.copyOf(draft.groups);
        most = Math.max(most, count);
      }
    }
  }

  /** A total takes the groups of the parts that the sentences behind it tell, if they add up. */
  static void sumLater(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft whole = drafts.get(i);
      if (!whole.groups.isEmpty() || whole.part || whole.some || whole.measure != Measure.KILLED) {
        continue;
      }
      int total = 0;
      EnumSet<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
      int points = -1;
      for (int k = i + 1; k < drafts.size() && k < i + 12; k++) {
        Draft part = drafts.get(k);
        boolean toll = part.rule.equals("violence.part-of-toll");
        points = toll ? part.sentence.index() : points;
        boolean pointing = toll || part.part || part.definite || part.sentence.index() == points;
        boolean near = part.sentence.index() <= whole.sentence.index() + 3;
        if (near && pointing && part.measure == whole.measure && !part.groups.isEmpty()) {
          total += part.estimate.best();
          groups.addAll(part.groups);
        }
      }
      if (total == whole.estimate.best()) {
        whole.groups.addAll(groups);
      }
    }
  }
}
