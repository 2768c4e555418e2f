package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Finds who stands where around the words for an act. */
final class Arguments {

  private static final int GROUPS_LOOKED_AT = 12;
  private static final int NEAR = 9;
  private static final int LINKED = 16;

  /** "the ministers of A and B agreed": those behind act. */
  private static final Set<String> OWNING = Set.of("of", "for", "from", "between", "by", "");

  private final Line line;
  private final Clauses clauses;
  private final List<Group> groups;
  private final List<Hit> hits;

  Arguments(Line line, List<Group> groups, List<Hit> hits) {
    this.line = line;
    this.clauses = new Clauses(line);
    this.groups = groups;
    this.hits = hits;
  }

  Line line() {
    return line;
  }

  List<Group> groups() {
    return groups;
  }

  List<Hit> hits() {
    return hits;
  }

  /** Where the verb group that ends before a word begins. */
  int verbGroupStart(int verb) {
    int start = verb;
    while (start > 0 && verb - start < 8 && Grammar.inVerbGroup(line.at(start - 1))) {
      start--;
    }
    return start;
  }

  /** Who does what a verb says. */
  @Nullable Group subject(Hit hit) {
    int start = verbGroupStart(hit.from());
    if (Grammar.RELATIVES.contains(line.at(start - 1))) {
      Group antecedent = nearestBefore(start - 1);
      boolean near = antecedent != null && start - 1 - antecedent.to() <= 3;
      boolean others = line.at(start - 2).equals("those") || line.at(start - 2).equals("anyone");
      return others || !near ? null : antecedent;
    }
    Group weak = null;
    Group any = null;
    int looked = 0;
    for (int i = before(start); i >= 0 && looked < GROUPS_LOOKED_AT; i--, looked++) {
      Group group = groups.get(i);
      if (clauses.semicolonBetween(group.to(), start)) {
        break;
      }
      if (clauses.inRelativeClause(group, start)) {
        continue;
      }
      if (group.subject()) {
        if (!group.party().weak()) {
          return group;
        }
        if (weak == null && start - group.to() <= 3 && !clauses.commaBetween(group.to(), start)) {
          return start == group.to() || pronominal(group) ? group : null;
        }
        weak = weak == null ? group : weak;
      } else if (group.preposition().isEmpty() && any == null && !object(group)) {
        any = group;
      }
    }
    if (weak != null || any != null) {
      return weak != null ? weak : any;
    }
    Group leading = leading(hit);
    Group last = nearestBefore(start);
    boolean owning = last != null && OWNING.contains(last.preposition());
    return leading == null && last != null && last.to() == start && owning ? last : leading;
  }

  /** "Speaking in Rome, the minister said": the subject behind an opening phrase. */
  private @Nullable Group leading(Hit hit) {
    if (hit.from() > 1) {
      return null;
    }
    for (Group group : groups) {
      if (group.start() > hit.to() && line.at(group.start() - 1).equals(",") && group.subject()) {
        return group;
      }
    }
    return null;
  }

  private boolean object(Group group) {
    int before = group.start() - 1;
    for (Hit hit : hits) {
      if (hit.to() - 1 == before && !hit.frame().noun()) {
        return true;
      }
    }
    return line.at(before).endsWith("ed") || line.at(before).endsWith("ing");
  }

  private int before(int position) {
    int index = groups.size() - 1;
    while (index >= 0 && groups.get(index).to() > position) {
      index--;
    }
    return index;
  }

  private @Nullable Group nearestBefore(int position) {
    int index = before(position);
    return index < 0 ? null : groups.get(index);
  }

  /** The other parties of a verb: its object, and what its prepositions lead to. */
  List<Group> others(Hit hit) {
    List<Group> found = new ArrayList<>();
    int end = clauseEnd(hit.to());
    boolean object = hit.frame().links().contains("obj");
    int reach = hit.to();
    Group antecedent = antecedent(hit);
    if (antecedent != null) {
      found.add(antecedent);
    }
    int relative = relativeBehind(hit.to());
    for (Group group : groups) {
      if (group.from() <= hit.from() || pronominal(group) || amountBehind(group)) {
        continue;
      }
      if (group.start() > relative) {
        break;
      }

      if (group.start() >= end || group.start() - reach > LINKED) {
        break;
      }
      boolean own = group.start() == hit.to() && !group.preposition().isEmpty();
      if (group.place() && !own && !hit.frame().links().contains(group.preposition())) {
        continue;
      }
      int near = hit.frame().links().contains("next") ? 1 : NEAR;
      boolean fits =
          group.preposition().isEmpty()
              ? (object || near == 1)
                  && found.isEmpty()
                  && group.start() - hit.to() < near
                  && !startsClause(group, hit)
              : hit.frame().links().contains(group.preposition());
      boolean person = hit.frame().links().contains("person");
      if (person && group.preposition().isEmpty()) {
        fits = group.party().kind() == Party.Kind.OFFICE && group.start() == hit.to();
      } else if (group.from() < hit.to() && group.preposition().isEmpty()) {
        fits = true;
      }
      fits |= own;
      if (hit.frame().links().contains("last") && group.to() < hit.to()) {
        found.clear();
      }
      fits |= object && found.isEmpty() && ownerOfObject(hit, group);
      Group before = found.isEmpty() ? null : found.getLast();
      if (fits && before != null && meets(hit) && !joined(group)) {
        continue;
      }
      boolean second = before != null && before.preposition().isEmpty() && meets(hit);
      fits |= second && joined(group) && officer(group) && !verbBehind(group, hit);
      if (fits && !group.preposition().isEmpty() && takenByLater(hit, group)) {
        continue;
      }
      if (fits) {
        found.add(group);
        reach = group.to();
      }
    }
    return found;
  }

  /** "telephoned the Amir of Qatar": an office that is not known, with the state behind it. */
  private boolean ownerOfObject(Hit hit, Group group) {
    boolean meets = hit.frame().type() == EventType.CONSULT && group.preposition().equals("of");
    if (!meets || group.start() - hit.to() > NEAR) {
      return false;
    }
    for (int i = hit.to(); i < group.start() - 1; i++) {
      boolean other = Grammar.PREPOSITIONS.contains(line.at(i)) && !line.at(i).equals("of");
      if (other || line.mark(i)) {
        return false;
      }
    }
    return line.capital(group.start() - 2);
  }

  /** "with Oman and Peru as guarantors": those who stand by. */
  Set<String> guarantors() {
    Set<String> found = new LinkedHashSet<>();
    for (Group group : groups) {
      if (line.at(group.to()).equals("as") && Grammar.BROKERS.contains(line.at(group.to() + 1))) {
        found.addAll(group.parties());
      }
    }
    return found;
  }

  /** Where a relative clause behind a word begins that has its own parties. */
  private int relativeBehind(int from) {
    for (int i = from; i < line.size(); i++) {
      if (Grammar.RELATIVES.contains(line.at(i))) {
        return i;
      }
    }
    return line.size();
  }

  private static boolean meets(Hit hit) {
    Form form = hit.frame().form();
    return form == Form.MEETING || form == Form.CALL;
  }

  private static boolean officer(Group group) {
    return group.preposition().isEmpty() && group.party().kind() == Party.Kind.OFFICE;
  }

  /** "and with Peru", unlike "with Chile about the border with Peru". */
  private boolean joined(Group group) {
    int at = group.preposition().isEmpty() ? group.start() - 1 : group.start() - 2;
    String word = line.at(at);
    return word.equals("and")
        || word.equals(",")
        || word.equals("then")
        || word.equals("later")
        || word.equals("also")
        || word.equals("separately");
  }

  private boolean verbBehind(Group group, Hit hit) {
    for (Hit later : hits) {
      if (later.from() > hit.from()
          && later.from() >= group.to()
          && later.from() - group.to() < 3
          && !later.frame().noun()) {
        return true;
      }
    }
    String next = line.at(group.to());
    return Grammar.inVerbGroup(next) || next.endsWith("ed") || next.equals("said");
  }

  /** Whether a verb between an act and a party takes the party's preposition itself. */
  private boolean takenByLater(Hit hit, Group group) {
    for (Hit later : hits) {
      if (later.from() >= hit.to()
          && later.from() < group.start()
          && group.start() - later.to() < 4
          && !later.frame().noun()
          && later.frame().links().contains(group.preposition())
          && inVerbalUse(later)) {
        return true;
      }
    }
    return false;
  }

  private boolean inVerbalUse(Hit hit) {
    String before = line.at(hit.from() - 1);
    return Grammar.AUXILIARIES.contains(before) && !before.equals("to");
  }

  /** "its support": the pronoun is no party of its own. */
  private boolean pronominal(Group group) {
    return group.party().weak()
        && (line.at(group.from()).equals("its")
            || line.at(group.from()).equals("their")
            || line.at(group.from()).equals("our")
            || line.at(group.from()).equals("my"));
  }

  /** "Ghana, which it accused": what the relative clause is about is the object. */
  private @Nullable Group antecedent(Hit hit) {
    Group subject = subject(hit);
    if (subject == null
        || !Grammar.RELATIVES.contains(line.at(subject.start() - 1))
        || subject.to() > hit.from()) {
      return null;
    }
    return nearestBefore(subject.start() - 1);
  }

  /** "and Rome 20 million": gives, and is not given to. */
  private boolean amountBehind(Group group) {
    int behind = group.to();
    return behind < line.size()
        && (line.at(behind).equals("$") || line.token(behind).isNumber())
        && line.at(group.start() - 1).equals("and");
  }

  /** Whether a group without a preposition is rather the subject of a later verb. */
  private boolean startsClause(Group group, Hit hit) {
    boolean comma =
        group.start() > hit.to()
            && (line.at(group.start() - 1).equals(",")
                || (line.at(group.start() - 1).equals("and")
                    && line.at(group.start() - 2).equals(",")));
    String next = line.at(group.to());
    return comma
        && (Grammar.inVerbGroup(next)
            || next.endsWith("ed")
            || next.equals("said")
            || group.party().kind() == Party.Kind.PRONOUN);
  }

  /** A group behind a word with one of some prepositions. */
  @Nullable Group after(int from, Set<String> prepositions, int reach) {
    for (Group group : groups) {
      if (group.start() > from
          && group.start() - from <= reach
          && prepositions.contains(group.preposition())) {
        return group;
      }
    }
    return null;
  }

  /** The group that ends right before a word, adjectives aside. */
  @Nullable Group rightBefore(int position, int reach) {
    Group group = nearestBefore(position);
    if (group == null || position - group.to() > reach) {
      return null;
    }
    for (int i = group.to(); i < position; i++) {
      if (line.mark(i)
          || Grammar.PREPOSITIONS.contains(line.at(i))
          || Grammar.DETERMINERS.contains(line.at(i))
          || line.at(i).equals("and")) {
        return null;
      }
    }
    return group;
  }

  boolean groupEndsAt(int position) {
    Group group = nearestBefore(position);
    return group != null && group.to() == position;
  }

  int clauseEnd(int from) {
    return clauses.end(from);
  }
}
