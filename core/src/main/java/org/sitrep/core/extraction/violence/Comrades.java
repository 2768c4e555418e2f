package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.VictimGroup;

/** Tells whose people are those who are known by others: aides, colleagues, "two of whom". */
final class Comrades {

  private Comrades() {}

  /** "A commander was killed along with two aides": the fighter whose aides they are. */
  static Set<VictimGroup> leader(List<Draft> drafts, Draft aides) {
    for (Draft draft : drafts) {
      boolean one = draft.first < aides.first && draft.estimate.best() == 1 && !draft.told;
      boolean fighter =
          draft.groups.size() == 1
              && !draft.groups.contains(VictimGroup.CIVILIANS)
              && !draft.groups.contains(VictimGroup.OFFICIALS);
      if (one && fighter && draft.measure == aides.measure) {
        return draft.groups;
      }
    }
    return Set.of();
  }

  /** "two of his men", "six of their colleagues": who is of the side of one told before. */
  static boolean of(SentenceParts parts, Draft draft) {
    boolean of = parts.is(draft.first + 1, "of") && parts.is(draft.first + 2, Word.DET);
    return of && parts.is(draft.first + 3, Cue.COMRADES);
  }

  /** "a duel with the robbers, two of whom died": who stands right before, in no number. */
  static Set<VictimGroup> whose(SentenceParts parts, Draft draft) {
    boolean whom = parts.is(draft.end - 1, "whom") && parts.comma(draft.first - 1);
    People before = whom ? parts.endingAt(draft.first - 1) : null;
    boolean many = before != null && before.count() == null && before.head() == Head.NOUN;
    return before == null || !many || before.one() ? Set.of() : before.groups();
  }
}
