package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Finds on whom or with whom a verb is done: its object, and what its prepositions lead to. */
final class Objects {

  private static final int NEAR = 9;
  private static final int LINKED = 16;

  private final Arguments arguments;
  private final Line line;
  private final List<Group> groups;
  private final List<Hit> hits;

  Objects(Arguments arguments) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.groups = arguments.groups();
    this.hits = arguments.hits();
  }

  /** The other parties of a verb in their order. */
  List<Group> of(Hit hit) {
    List<Group> found = new ArrayList<>();
    int end = arguments.clauseEnd(hit.to());
    boolean object = hit.frame().links().contains("obj");
    int reach = hit.to();
    Group antecedent = antecedent(hit);
    if (antecedent != null) {
      found.add(antecedent);
    }
    int relative = relativeBehind(hit.to());
    for (Group group : groups) {
      if (group.from() <= hit.from() || Arguments.pronominal(group, line) || amountBehind(group)) {
        continue;
      }
      if (group.start() > relative || group.start() >= end || group.start() - reach > LINKED) {
        break;
      }
      boolean own = group.start() == hit.to() && !group.preposition().isEmpty();
      if (group.place()
          && !own
          && !partners(hit, group)
          && !hit.frame().links().contains(group.preposition())) {
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
      fits |= objectOfNoun(hit, group);
      fits |= own || partners(hit, group) || taken(hit, group) || sessionOf(hit, group);
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

  /** "the release of Peruvian fishermen": whom a noun's act is done to. */
  private static boolean objectOfNoun(Hit hit, Group group) {
    return hit.frame().nominal() && group.from() < hit.to() && group.preposition().equals("of");
  }

  /** "thanked our partners in Peru and Chile": those there are meant. */
  private boolean partners(Hit hit, Group group) {
    return hit.frame().type() == EventType.SUPPORT
        && group.preposition().equals("in")
        && line.is(group.start() - 2, Grammar.FRIENDS)
        && group.start() - hit.to() < NEAR;
  }

  /** "telephoned the Amir of Qatar": an office that is not known, with the state behind it. */
  private boolean ownerOfObject(Hit hit, Group group) {
    boolean meets = hit.frame().type() == EventType.CONSULT && group.preposition().equals("of");
    if (!meets || group.start() - hit.to() > NEAR) {
      return false;
    }
    for (int i = hit.to(); i < group.start() - 1; i++) {
      boolean other = line.is(i, Grammar.PREPOSITIONS) && !line.at(i).equals("of");
      if (other || line.mark(i)) {
        return false;
      }
    }
    return line.capital(group.start() - 2);
  }

  /** "stand by Peru": a preposition right behind a verb leads to its object, unless to a place. */
  private boolean taken(Hit hit, Group group) {
    return group.start() - 1 == hit.to()
        && !group.preposition().isEmpty()
        && !Grammar.PLACING.contains(group.preposition())
        && (!group.preposition().equals("by") || line.at(hit.to() - 1).equals("stand"))
        && hit.frame().mode() == Frame.Mode.DIRECTED
        && !hit.frame().links().contains("next");
  }

  /** "hosted a dialogue of China and Peru": whose session it is. */
  private static boolean sessionOf(Hit hit, Group group) {
    return group.start() - 1 == hit.to()
        && group.preposition().equals("of")
        && hit.frame().form() == Form.DIALOGUE
        && group.parties().size() > 1;
  }

  /** Where a relative clause behind a word begins that has its own parties. */
  private int relativeBehind(int from) {
    for (int i = from; i < line.size(); i++) {
      if (line.is(i, Grammar.RELATIVES)) {
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

  /** "Ghana, which it accused": what the relative clause is about is the object. */
  private @Nullable Group antecedent(Hit hit) {
    Group subject = arguments.subject(hit);
    if (subject == null
        || !line.is(subject.start() - 1, Grammar.RELATIVES)
        || subject.to() > hit.from()) {
      return null;
    }
    return arguments.nearestBefore(subject.start() - 1);
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
}
