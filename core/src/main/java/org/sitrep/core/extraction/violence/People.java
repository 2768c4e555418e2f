package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/**
 * A phrase that stands for people, with their number if it tells one.
 *
 * @param first index of its first token
 * @param end the index after its last token
 * @param count how many, or null
 * @param told whether a number was told, rather than "a soldier" or a name
 * @param groups who they are
 * @param head what the phrase is built around
 * @param definite whether it points back to people told before
 * @param one whether it is one person told before or known, such as "the mayor"
 * @param own what befell them, where the phrase itself says so ("five deaths"), or null
 */
record People(
    int first,
    int end,
    @Nullable Estimate count,
    boolean told,
    Set<VictimGroup> groups,
    Head head,
    boolean definite,
    boolean one,
    @Nullable Measure own) {

  /** What a phrase is built around. */
  enum Head {
    /** A word for people. */
    NOUN,
    /** A number alone: "three were hurt". */
    NUMBER,
    /** "five others", "another". */
    OTHERS,
    /** A number of something that the lexicon does not know. */
    UNKNOWN,
    /** "four of them". */
    PART,
    /** "six of the dead". */
    OF_VICTIMS,
    /** A person's name. */
    NAME,
    /** "he", "they". */
    PRONOUN,
    /** A counted harm, such as "deaths". */
    HARM,
    /** "no one". */
    NOBODY
  }

  boolean single() {
    return !told && count != null && count.best() == 1;
  }

  People withGroups(Set<VictimGroup> more, int newEnd) {
    EnumSet<VictimGroup> all = EnumSet.noneOf(VictimGroup.class);
    all.addAll(groups);
    all.addAll(more);
    return new People(first, newEnd, count, told, all, head, definite, one, own);
  }

  People as(Head other) {
    return new People(first, end, count, told, groups, other, definite, one, own);
  }

  People with(Estimate newCount) {
    return new People(first, end, newCount, told, groups, head, definite, one, own);
  }

  /** Whether none of these counts is told by words of this phrase. */
  boolean free(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.first < end && first < draft.end) {
        return false;
      }
    }
    return true;
  }
}
