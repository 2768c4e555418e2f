package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/**
 * The rule for those who are still held: "some 120 hostages remain", "the 94 captives it still
 * has".
 */
final class Captives {

  /** Words between captives and what tells that they are still there. */
  private static final int NEAR = 5;

  private final SentenceParts parts;

  Captives(SentenceParts parts) {
    this.parts = parts;
  }

  /** The captives that no other rule counted. */
  List<Draft> beside(List<Draft> before) {
    List<Draft> drafts = new ArrayList<>();
    for (People people : parts.people) {
      Estimate count = people.count();
      boolean captives = people.told() && parts.is(people.end() - 1, Cue.CAPTIVE);
      captives &= people.head() != People.Head.PART;
      if (captives && count != null && people.free(before) && remain(people.end())) {
        drafts.add(new Draft(parts.sentence, "violence.captives", Measure.ABDUCTED, people, count));
      }
    }
    return drafts;
  }

  private boolean remain(int end) {
    for (int i = end; parts.inside(i) && i < end + NEAR; i++) {
      if (parts.is(i, Cue.REMAINING)) {
        return true;
      }
      if (parts.token(i).isPunctuation() || parts.harmAt(i) != null) {
        return false;
      }
    }
    return false;
  }
}
