package org.sitrep.core.extraction.violence;

import java.util.List;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;

/** The rule for counts of one harm at several places or on several days. */
final class Spread {

  private final SentenceParts parts;
  private final List<Draft> drafts;

  /** Adds to these drafts. */
  Spread(SentenceParts parts, List<Draft> drafts) {
    this.parts = parts;
    this.drafts = drafts;
  }

  /**
   * "three in one town and two in another were killed", "five died on Monday, seven on Tuesday".
   */
  void add(List<Draft> before) {
    for (People people : parts.people) {
      Estimate count = people.count();
      boolean bare = people.head() == Head.NUMBER || people.head() == Head.OTHERS;
      if (count == null
          || !bare
          || !people.told()
          || !place(people.end())
          || !people.free(before)) {
        continue;
      }
      Draft like = null;
      boolean linked = parts.is(people.first() - 1, "and") || parts.comma(people.first() - 1);
      for (Draft draft : before) {
        boolean earlier = linked && draft.end <= people.first() && people.first() - draft.end < 12;
        boolean later =
            draft.first >= people.end()
                && draft.first - people.end() < 7
                && draft.head == Head.NUMBER
                && place(draft.end);
        like = (earlier || later) && !draft.part ? draft : like;
      }
      if (like != null && people.free(drafts)) {
        Draft other = new Draft(parts.sentence, "violence.spread", like.measure, people, count);
        other.groups.addAll(like.groups);
        drafts.add(other);
      }
    }
  }

  private boolean place(int i) {
    return parts.is(i, "in")
        || parts.is(i, "on")
        || parts.is(i, "at")
        || parts.is(i, "near")
        || parts.is(i, "from");
  }
}
