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
      boolean lives = draft.head == Head.HARM && parts.is(draft.end + 1, "all");
      if (draft.groups.isEmpty() && (draft.head != Head.HARM || lives)) {
        draft.groups.addAll(Apposition.groups(parts, draft));
      }
      switch (draft.head) {
        case NUMBER, OTHERS -> {
          boolean amongAll = parts.is(draft.first - 1, "among");
          if (draft.groups.isEmpty() && !amongAll && !mixed(drafts, draft)) {
            draft.groups.addAll(told(parts, drafts, draft));
            if (draft.groups.isEmpty()) {
              draft.groups.addAll(target(parts, draft));
            }
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
          boolean told = draft.rule.equals(Predicates.RULE);
          if (!told && ((whole == null && !parts.is(draft.end - 1, "whom")) || own)) {
            draft.part = false;
          }
          Set<VictimGroup> whose = draft.groups.isEmpty() ? Comrades.whose(parts, draft) : Set.of();
          if (!whose.isEmpty()) {
            draft.groups.addAll(whose);
            draft.part = false;
          } else if (draft.groups.isEmpty() && whole != null) {
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
          Set<VictimGroup> side = Comrades.of(parts, draft) ? before(parts, draft) : Set.of();
          boolean aides = parts.is(draft.end - 1, Cue.COMRADES) && draft.told;
          if (aides && draft.groups.isEmpty()) {
            draft.groups.addAll(Comrades.leader(drafts, draft));
          }
          if (draft.groups.isEmpty() && !side.contains(VictimGroup.OFFICIALS)) {
            draft.groups.addAll(side);
          }
        }
      }
      if (draft.groups.isEmpty() && draft.head == Head.NUMBER) {
        draft.groups.addAll(casualties(drafts, draft));
      }
      boolean own = whole != null && (demographic(parts, draft) || militants(whole));
      if (draft.part && whole != null && own && fighting(whole)) {
        draft.groups.clear();
        draft.groups.addAll(whole.groups);
      }
      if (draft.part) {
        sum(parts, whole, drafts);
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

  /** "five rebels, two of them women": sex and age make no other group of fighters. */
  private static boolean demographic(SentenceParts parts, Draft draft) {
    for (int i = draft.first; i < draft.end; i++) {
      if (parts.is(i, Cue.DEMOGRAPHIC)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fighting(Draft whole) {
    return whole.groups.size() == 1 && !whole.groups.contains(VictimGroup.CIVILIANS);
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

  /** "Two of them by a guard", "six of them seriously": a part told by how it came. */
  private static boolean how(SentenceParts parts, Draft draft) {
    int i = draft.end;
    while (parts.is(i, "were")
        || parts.is(i, "are")
        || parts.is(i, "was")
        || parts.is(i, "in")
        || parts.is(i, "so")
        || parts.is(i, "very")) {
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
      boolean agent = draft.active && people.end() == parts.skipBack(draft.harmFirst - 1) + 1;
      found = people.head() == Head.NOUN && !agent ? people.groups() : found;
    }
    return found;
  }

  private static boolean part(List<Draft> drafts, People people) {
    for (Draft draft : drafts) {
      if (draft.part && draft.first == people.first()) {
        return true;
      }
    }
    return false;
  }

  private Set<VictimGroup> told(SentenceParts parts, List<Draft> drafts, Draft draft) {
    Set<VictimGroup> found = Set.of();
    for (People people : parts.people) {
      if (people.first() >= draft.first) {
        break;
      }
      boolean toll = draft.rule.equals("violence.toll") && !counted(drafts, people);
      if (toll || part(drafts, people) || parts.speaks(people)) {
        continue;
      }
      boolean agent = draft.active && militants(people) && !counted(drafts, people);
      if (agent) {
        continue;
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

  private static boolean militants(People people) {
    return people.groups().equals(Set.of(VictimGroup.MILITANTS));
  }

  /** "five rebels, including leader Khan": whatever his office, he is one of them. */
  private static boolean militants(Draft whole) {
    return whole.groups.equals(Set.of(VictimGroup.MILITANTS));
  }

  /** Whether these people are victims themselves rather than those who did it. */
  private static boolean counted(List<Draft> drafts, People people) {
    for (Draft draft : drafts) {
      if (draft.first == people.first()) {
        return true;
      }
    }
    return false;
  }

  /** "opened fire on worshippers, killing nine": those who were attacked. */
  private static Set<VictimGroup> target(SentenceParts parts, Draft draft) {
    if (!draft.active || draft.head != Head.NUMBER) {
      return Set.of();
    }
    People attacked = null;
    for (People people : parts.people) {
      boolean before = people.end() <= Math.min(draft.first, draft.harmFirst);
      boolean plain = people.head() == Head.NOUN && people.count() == null && !people.one();
      attacked = before && plain && attacked(parts, people.first() - 1) ? people : attacked;
    }
    boolean object = attacked != null && Side.ATTACKING.is(parts.token(attacked.first() - 1));
    boolean militants =
        attacked == null || (!object && attacked.groups().contains(VictimGroup.MILITANTS));
    return militants || attacked == null ? Set.of() : attacked.groups();
  }

  private static boolean attacked(SentenceParts parts, int at) {
    int i = at;
    while (parts.is(i, Word.DET) && i > at - 2) {
      i--;
    }
    boolean on =
        parts.is(i, "on") || parts.is(i, "at") || parts.is(i, "against") || parts.is(i, "upon");
    return on || (parts.inside(i) && Side.ATTACKING.is(parts.token(i)));
  }

  /** "As for civilians, 44 were killed": who a sentence is about. */
  private static boolean fronted(SentenceParts parts, People people) {
    int i = people.first() - 1;
    return parts.is(i, "for") && parts.is(i - 1, "as") && i - 2 <= parts.sentence.first();
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
  private static void sum(SentenceParts parts, @Nullable Draft whole, List<Draft> drafts) {
    if (whole == null || !whole.groups.isEmpty()) {
      return;
    }
    int total = 0;
    EnumSet<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    for (Draft draft : drafts) {
      boolean included = parts.is(draft.first - 1, Cue.INCLUDING);
      included |= parts.is(draft.first - 1, "them") && parts.is(draft.first - 2, "among");
      if (included && draft.part && draft.first > whole.first) {
        whole.some = true;
        return;
      }
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
}
