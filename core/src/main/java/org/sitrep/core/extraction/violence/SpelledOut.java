package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds lists that only spell out a count told before: "An inspector and three constables died".
 */
final class SpelledOut {

  /** How many counts back the whole is looked for. */
  private static final int REACH = 40;

  private SpelledOut() {}

  /** The drafts of such lists. */
  static Set<Draft> in(List<Draft> drafts) {
    Set<Draft> found = new HashSet<>();
    int i = 0;
    while (i < drafts.size()) {
      int end = i + 1;
      while (end < drafts.size() && listed(drafts.get(end - 1), drafts.get(end))) {
        end++;
      }
      if (end - i > 1 && told(drafts, i, end)) {
        found.addAll(new ArrayList<>(drafts.subList(i, end)));
      }
      i = end;
    }
    return found;
  }

  /** Whether two counts are joined to one harm word and tell of one group. */
  private static boolean listed(Draft one, Draft other) {
    return one.sentence.equals(other.sentence)
        && one.measure == other.measure
        && one.harmFirst == other.harmFirst
        && one.harmFirst >= 0
        && !one.part
        && !other.part
        && !one.groups.isEmpty()
        && one.groups.equals(other.groups);
  }

  private static boolean told(List<Draft> drafts, int from, int to) {
    int total = 0;
    for (Draft draft : drafts.subList(from, to)) {
      total += draft.estimate.best();
    }
    Draft first = drafts.get(from);
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      Draft before = drafts.get(i);
      if (before.measure == first.measure
          && before.told
          && before.estimate.best() == total
          && before.groups.equals(first.groups)
          && !before.sentence.equals(first.sentence)) {
        return true;
      }
    }
    return false;
  }
}
