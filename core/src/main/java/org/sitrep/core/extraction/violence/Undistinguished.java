package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.violence.VictimGroup;

/**
 * The rule for counts that take in several groups: "The ministry does not distinguish between
 * civilians and combatants".
 */
final class Undistinguished {

  private static final int CLAUSE = 10;

  private Undistinguished() {}

  /**
   * Gives the counts of such a sentence, else of the nearest one before it, the groups it tells.
   */
  static void groups(Document document, List<Draft> drafts) {
    if (drafts.stream().allMatch(draft -> !draft.groups.isEmpty())) {
      return;
    }
    for (Sentence sentence : document.sentences()) {
      Set<VictimGroup> groups = told(document, sentence);
      Sentence counted = groups.size() < 2 ? null : counted(drafts, sentence);
      for (Draft draft : drafts) {
        if (draft.sentence.equals(counted) && draft.groups.isEmpty()) {
          draft.groups.addAll(groups);
        }
      }
    }
  }

  private static @Nullable Sentence counted(List<Draft> drafts, Sentence sentence) {
    Sentence last = null;
    for (Draft draft : drafts) {
      int back = sentence.index() - draft.sentence.index();
      boolean near = back >= 0 && back <= 2 && !draft.sentence.title();
      boolean later = last == null || last.index() < draft.sentence.index();
      last = near && later && draft.groups.isEmpty() ? draft.sentence : last;
    }
    return last;
  }

  private static Set<VictimGroup> told(Document document, Sentence sentence) {
    EnumSet<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      if (!Cue.DISTINGUISH.is(document.token(i)) || !denied(document, sentence, i)) {
        continue;
      }
      for (int k = i + 1; k < Math.min(sentence.end(), i + CLAUSE); k++) {
        PhraseIndex.Match<Victim> noun = Victim.INDEX.at(document.tokens(), k, sentence.end());
        VictimGroup group =
            noun == null ? Modifiers.group(document.token(k)) : noun.value().group();
        if (group != null) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  private static boolean denied(Document document, Sentence sentence, int verb) {
    for (int i = Math.max(sentence.first(), verb - 3); i < verb; i++) {
      switch (document.token(i).lower()) {
        case "not", "without", "n't", "doesn't", "don't", "no" -> {
          return true;
        }
        default -> {
          // "does", "always"
        }
      }
    }
    return false;
  }
}
