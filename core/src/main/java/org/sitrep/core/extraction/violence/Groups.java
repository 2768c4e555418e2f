package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Gives bare numbers and "others" the group of the word that they repeat. */
final class Groups {

  /** Casualties that a report is about rather than one event. */
  private static final int MANY = 100;

  private Set<VictimGroup> last = Set.of();

  void inherit(SentenceParts parts, List<Draft> drafts) {
    Draft whole = null;
    drafts.removeIf(draft -> draft.head == Head.PART && how(parts, draft));
    for (Draft draft : drafts) {
      boolean act =
          draft.measure == Measure.ATTACKS
              || draft.measure == Measure.OPERATIONS
              || draft.measure == Measure.INCIDENTS;
      if (act) {
        continue;
      }
      if (draft.groups.isEmpty() && draft.head != Head.HARM) {
        draft.groups.addAll(apposed(parts, draft));
      }
      switch (draft.head) {
        case NUMBER, OTHERS -> {
          boolean amongAll = parts.is(draft.first - 1, "among");
          if (draft.groups.isEmpty() && !amongAll && !mixed(drafts, draft)) {
            draft.groups.addAll(told(parts, draft));
            if (draft.groups.isEmpty()) {
              draft.groups.addAll(beside(drafts, draft));
            }
          }
          if (draft.head == Head.OTHERS && draft.groups.isEmpty() && !parts.people.isEmpty()) {
            draft.groups.addAll(parts.people.getFirst().first() == draft.first ? last : Set.of());
          }
        }
        case PART -> {
          boolean own =
              parts.is(draft.end, "in")
                  || parts.is(draft.end, "from")
                  || (whole != null && whole.measure != draft.measure);
          if ((whole == null && !parts.is(draft.end - 1, "whom")) || own) {
            draft.part = false;
          }
          if (draft.groups.isEmpty() && whole != null) {
            draft.groups.addAll(whole.groups);
          } else if (draft.groups.isEmpty()) {
            draft.groups.addAll(before(parts, draft));
          }
        }
        default -> {
          boolean ofThem = draft.head == Head.HARM && parts.is(draft.first + 1, "of");
          if (ofThem && draft.groups.isEmpty() && whole != null) {
            draft.groups.addAll(whole.groups);
          }
          if (draft.part && draft.groups.isEmpty() && whole != null) {
            draft.groups.addAll(whole.groups);
          }
        }
      }
      if (draft.groups.isEmpty() && draft.head == Head.NUMBER) {
        draft.groups.addAll(casualties(drafts, draft));
      }
      if (draft.part) {
        sum(whole, drafts);
      } else {
        whole = draft;
        if (draft.head != Head.HARM && draft.head != Head.UNKNOWN) {
          last = EnumSet.noneOf(VictimGroup.class);
          last.addAll(draft.groups);
        }
      }
    }
    drafts.removeIf(draft -> draft.part && draft.groups.isEmpty());
  }

  /** "Six guards, a nurse and three drivers died and a dozen others were hurt": of any group. */
  private static boolean mixed(List<Draft> drafts, Draft others) {
    Set<VictimGroup> first = Set.of();
    for (Draft draft : drafts) {
      boolean before = draft.first < others.first && draft.measure != others.measure;
      if (!before || draft.part || draft.groups.isEmpty()) {
        continue;
      }
      if (!first.isEmpty() && !first.equals(draft.groups)) {
        return true;
      }
      first = draft.groups;
    }
    return false;
  }

  /** "40 civilian casualties, of whom ten were killed": the dead are among the casualties. */
  private static Set<VictimGroup> casualties(List<Draft> drafts, Draft part) {
    Set<VictimGroup> found = Set.of();
    for (Draft draft : drafts) {
      boolean before = draft.first < part.first && draft.measure == Measure.CASUALTIES;
      found = before ? draft.groups : found;
    }
    return part.measure == Measure.CASUALTIES ? Set.of() : found;
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

  /** "Two of them by a guard", "six of them seriously": a part told by how it came. */
  private static boolean how(SentenceParts parts, Draft draft) {
    int i = draft.end;
    while (parts.is(i, "were") || parts.is(i, "are") || parts.is(i, "was") || parts.is(i, "in")) {
      i++;
    }
    boolean by = parts.is(draft.end, "by") || parts.is(draft.end, "for");
    return draft.groups.isEmpty() && (by || parts.is(i, Cue.CONDITION));
  }

  /** Who "three of them" are where no count of them was told. */
  private Set<VictimGroup> before(SentenceParts parts, Draft draft) {
    Set<VictimGroup> found = last;
    for (People people : parts.people) {
      if (people.first() >= draft.first) {
        break;
      }
      found = people.head() == Head.NOUN ? people.groups() : found;
    }
    return found;
  }

  private Set<VictimGroup> told(SentenceParts parts, Draft draft) {
    Set<VictimGroup> found = Set.of();
    for (People people : parts.people) {
      if (people.first() >= draft.first) {
        break;
      }
      boolean fronted = people.count() == null && fronted(parts, people);
      boolean harm = (people.head() == Head.HARM || fronted) && !people.groups().isEmpty();
      boolean noun = people.head() == Head.NOUN && people.own() == null;
      if ((people.count() != null || fronted) && (noun || harm)) {
        found = people.groups();
      }
    }
    return found;
  }

  /** "As for civilians, 44 were killed": who a sentence is about. */
  private static boolean fronted(SentenceParts parts, People people) {
    int i = people.first() - 1;
    return parts.is(i, "for") && parts.is(i - 1, "as") && i - 2 <= parts.sentence.first();
  }

  /** "Three more, all policemen, were beaten": who an aside behind the number says they are. */
  private static Set<VictimGroup> apposed(SentenceParts parts, Draft draft) {
    if (!parts.comma(draft.end)) {
      return Set.of();
    }
    int at = draft.end + 1;
    at += parts.is(at, "all") || parts.is(at, "both") ? 1 : 0;
    People people = parts.startingAt(at);
    people = people == null ? parts.startingAt(draft.end + 1) : people;
    boolean who =
        people != null
            && people.count() == null
            && people.head() == Head.NOUN
            && draft.estimate.best() > 1
            && !people.definite();
    if (!who || people == null) {
      return Set.of();
    }
    for (int i = people.end(); parts.inside(i) && i < people.end() + 8; i++) {
      if (parts.comma(i)) {
        return people.groups();
      }
      if (parts.is(i, Word.AUX) || parts.harmAt(i) != null) {
        return Set.of();
      }
    }
    return Set.of();
  }

  /** The one group of the count before a bare number. */
  private static Set<VictimGroup> beside(List<Draft> drafts, Draft bare) {
    Draft before = null;
    for (Draft draft : drafts) {
      boolean earlier = draft.first < bare.first && !draft.part;
      before = earlier && (before == null || draft.first > before.first) ? draft : before;
    }
    return before != null && before.groups.size() == 1 ? before.groups : Set.of();
  }

  /** A total takes the groups of its parts where these add up to it. */
  private static void sum(@Nullable Draft whole, List<Draft> drafts) {
    if (whole == null || !whole.groups.isEmpty()) {
      return;
    }
    int total = 0;
    EnumSet<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    for (Draft draft : drafts) {
      if (draft.part
          && draft.measure == whole.measure
          && draft.sentence.equals(whole.sentence)
          && !draft.groups.isEmpty()) {
        total += draft.estimate.best();
        groups.addAll(draft.groups);
      }
    }
    if (total == whole.estimate.best()) {
      whole.groups.addAll(groups);
    }
  }

  /** A total takes the groups of the parts that the sentences behind it tell, if they add up. */
  static void sumLater(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft whole = drafts.get(i);
      if (!whole.groups.isEmpty() || whole.part || whole.measure != Measure.KILLED) {
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
