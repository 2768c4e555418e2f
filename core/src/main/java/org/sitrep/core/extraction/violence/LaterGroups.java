package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Gives counts the group that other sentences of the article tell. */
final class LaterGroups {

  /** Casualties that a report is about rather than one event. */
  private static final int MANY = 100;

  private LaterGroups() {}

  /** Captives who are freed or still held are those who were taken. */
  static void captives(List<Draft> drafts) {
    Set<VictimGroup> taken = Set.of();
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
      boolean bare = among && draft.estimate.best() > 1 && draft.groups.isEmpty();
      if (captive && bare && taken.size() == 1) {
        draft.groups.addAll(taken);
      }
      taken = abducted && !draft.groups.isEmpty() ? Set.copyOf(draft.groups) : taken;
    }
  }

  /** In a report on civilian casualties, those of whom nothing is told are civilians. */
  static void reportOnCivilians(List<Draft> drafts) {
    boolean report = false;
    for (Draft draft : drafts) {
      boolean harmed =
          draft.measure == Measure.KILLED
              || draft.measure == Measure.INJURED
              || draft.measure == Measure.CASUALTIES;
      boolean civilians = draft.groups.equals(Set.of(VictimGroup.CIVILIANS));
      report |= draft.measure == Measure.CASUALTIES && civilians && draft.estimate.best() >= MANY;
      if (report && harmed && draft.groups.isEmpty()) {
        draft.groups.add(VictimGroup.CIVILIANS);
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
