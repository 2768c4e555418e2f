package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/** The rules for counts that break another count down, by who they are or by place. */
final class Breakdowns {

  private final SentenceParts parts;
  private final List<Draft> drafts = new ArrayList<>();

  Breakdowns(SentenceParts parts) {
    this.parts = parts;
  }

  /** The parts of these drafts, told by people not yet counted. */
  List<Draft> of(List<Draft> before) {
    parts(before);
    listed(before);
    spread(before);
    victims(before);
    unhurt(before);
    return drafts;
  }

  /** "19 people died there, 10 of them civilians", "27 wounded, among them five children". */
  private void parts(List<Draft> before) {
    for (People people : parts.people) {
      Estimate count = people.count();
      int i = people.first() - 1;
      boolean included =
          parts.is(i, Cue.INCLUDING) || (parts.is(i, "them") && parts.is(i - 1, "among"));
      boolean among = parts.is(people.end(), "among") && parts.is(people.end() + 1, "them");
      boolean ofThem = people.head() == Head.PART && aside(people.first() - 1);
      if (count == null || !(included || among || ofThem) || !people.free(before)) {
        continue;
      }
      Draft whole = null;
      for (Draft draft : before) {
        whole =
            draft.end <= people.first() && (whole == null || draft.first > whole.first)
                ? draft
                : whole;
      }
      if (whole != null && people.own() == null && whole.estimate.best() >= count.best()) {
        Draft part = new Draft(parts.sentence, "violence.part", whole.measure, people, count);
        part.part = true;
        drafts.add(part);
      }
    }
  }

  private boolean aside(int before) {
    boolean mark = parts.inside(before) && parts.token(before).isPunctuation();
    return before < parts.sentence.first() || mark || parts.is(before, "and");
  }

  /** "Eight people were killed: five soldiers and three drivers". */
  private void listed(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      Draft whole = parts.token(i).text().equals(":") ? lastBefore(before, i) : null;
      if (whole == null || whole.part || i - whole.end > 14) {
        continue;
      }
      int at = i + 1;
      for (int n = 0; n < 10 && parts.inside(at); n++) {
        People people = parts.startingAt(at);
        if (people == null || people.count() == null || !people.free(before)) {
          break;
        }
        if (people.head() == Head.NOUN && people.count().best() <= whole.estimate.best()) {
          Draft part =
              new Draft(parts.sentence, "violence.part", whole.measure, people, people.count());
          part.part = true;
          drafts.add(part);
        }
        at = people.end();
        at += parts.comma(at) ? 1 : 0;
        at += parts.is(at, "and") ? 1 : 0;
      }
    }
  }

  private static @Nullable Draft lastBefore(List<Draft> drafts, int token) {
    Draft last = null;
    for (Draft draft : drafts) {
      last = draft.end <= token && (last == null || draft.first > last.first) ? draft : last;
    }
    return last;
  }

  /**
   * "three in one town and two in another were killed", "five died on Monday, seven on Tuesday".
   */
  private void spread(List<Draft> before) {
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
      if (like != null) {
        Draft other = new Draft(parts.sentence, "violence.spread", like.measure, people, count);
        other.groups.addAll(like.groups);
        drafts.add(other);
      }
    }
  }

  /** "Among the victims were 22 women and nine children". */
  private void victims(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      boolean among = parts.is(i, "among") && parts.is(i + 1, Word.DET);
      int at = parts.skip(i + 3);
      if (!among || !parts.is(i + 2, "victims") || at == i + 3) {
        continue;
      }
      for (int n = 0; n < 8; n++) {
        People people = parts.startingAt(at);
        Estimate count = people == null ? null : people.count();
        if (people == null || count == null || !people.free(before)) {
          break;
        }
        Draft part = new Draft(parts.sentence, "violence.among", Measure.KILLED, people, count);
        part.part = true;
        drafts.add(part);
        at = people.end();
        at += parts.comma(at) ? 1 : 0;
        at += parts.is(at, "and") ? 1 : 0;
      }
    }
  }

  /** "Her driver escaped unhurt". */
  private void unhurt(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      if (!parts.is(i, Cue.UNHURT)) {
        continue;
      }
      People who = null;
      for (People people : parts.people) {
        boolean near = people.end() <= i && i - people.end() < 7;
        who = near && people.head() != Head.PRONOUN && people.free(before) ? people : who;
      }
      if (who != null) {
        Estimate none = Estimate.exact(0);
        drafts.add(new Draft(parts.sentence, "violence.unhurt", Measure.INJURED, who, none));
      }
    }
  }

  private boolean place(int i) {
    return parts.is(i, "in") || parts.is(i, "on") || parts.is(i, "at") || parts.is(i, "near");
  }
}
