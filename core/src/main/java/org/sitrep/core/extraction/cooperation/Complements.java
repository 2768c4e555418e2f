package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;

/** Looks at what stands with a verb: its objects, and what shows that it tells no act. */
final class Complements {

  /** Said of meetings with one after the other. */
  private static final Set<String> APART = Set.of("separate", "separately", "bilateral");

  private final Arguments arguments;
  private final Line line;
  private final VerbUse verbs;
  private final Governing governing;

  Complements(Arguments arguments, VerbUse verbs, Governing governing) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.verbs = verbs;
    this.governing = governing;
  }

  /** "The talks concluded in Lima": a verb without its object, where it must have one. */
  boolean bare(Hit hit, int start) {
    String next = line.at(hit.to());
    boolean object = !line.mark(hit.to()) && !Grammar.PREPOSITIONS.contains(next);
    return !object
        && !verbs.passive(hit, start)
        && !line.is(start - 1, Grammar.RELATIVES)
        && !line.has("which")
        && !line.has("that");
  }

  /** "The drill brought together troops of A and B": the noun is the act. */
  boolean nounBefore(Hit hit) {
    return arguments.hits().stream()
        .anyMatch(other -> other.frame().noun() && other.to() <= hit.from());
  }

  /** "agreed to sell Peru radars", "its commitment to stand by Peru": for whom the words are. */
  List<Group> promised(Hit hit) {
    int end = arguments.clauseEnd(hit.to());
    for (Hit later : arguments.hits()) {
      boolean within = later.from() >= hit.to() && later.from() < end;
      boolean words =
          !later.frame().noun() && (later.tense() == Tense.GERUND || governing.infinitive(later));
      if (within && words) {
        List<Group> others = arguments.others(later);
        if (!others.isEmpty()) {
          return others;
        }
      }
    }
    if (line.at(hit.to() - 1).equals("to")) {
      for (Group group : arguments.groups()) {
        boolean object = group.preposition().isEmpty() && !group.party().weak();
        if (object && group.start() == hit.to() + 1) {
          return List.of(group);
        }
      }
    }
    return List.of();
  }

  /** "met with A and with B", "flew to A and to B": two meetings, two visits. */
  List<List<Group>> apart(Hit hit, List<Group> others, @Nullable Group subject) {
    Form form = hit.frame().form();
    boolean meets = form == Form.MEETING || form == Form.VISIT || form == Form.CALL;
    boolean splits = meets || hit.frame().type() == EventType.SUPPORT;
    Group first = others.isEmpty() ? null : others.getFirst();
    boolean both =
        first != null
            && first.party().kind() == Party.Kind.COLLECTIVE
            && first.parties().size() == 2
            && (line.at(first.from()).equals("both") || line.has("separately"))
            && subject != null
            && subject.parties().size() == 1
            && subject.parties().stream().noneMatch(first.parties()::contains);
    if (meets && both && first != null) {
      return first.parties().stream().map(party -> List.of(first.only(party))).toList();
    }
    boolean meetings =
        first != null
            && others.size() == 1
            && first.parties().size() > 1
            && (form == Form.MEETING || form == Form.CALL)
            && subject != null
            && subject.parties().size() == 1
            && (APART.stream().anyMatch(line::has) || line.at(first.from()).equals("counterparts"))
            && line.at(hit.to() - 1).matches("(meeting|call|talk|conversation)s|with|by");
    if (meetings && first != null) {
      return first.parties().stream().map(party -> List.of(first.only(party))).toList();
    }
    boolean same =
        others.size() > 1
            && others.stream().map(Group::preposition).distinct().count() == 1
            && (!others.getFirst().preposition().isEmpty() || form == Form.MEETING);
    if (!splits || !same || subject == null) {
      return List.of(others);
    }
    List<List<Group>> apart = new ArrayList<>();
    for (Group other : others) {
      apart.add(List.of(other));
    }
    return apart;
  }

  /** "…, the minister complained.": tells who says so. */
  boolean reports(Hit hit, @Nullable Group subject) {
    String next = line.at(hit.to());
    boolean last = next.isEmpty() || next.equals(".");
    return last && subject != null && subject.start() > 1 && line.mark(subject.start() - 1);
  }

  /** "demanded that Peru withdraw": of whom something is wanted. */
  List<Group> wanted(Hit hit) {
    for (Group group : arguments.groups()) {
      if (line.at(hit.to()).equals("that") && group.start() == hit.to() + 1) {
        return List.of(group);
      }
    }
    return List.of();
  }

  /** "refugees shelter in Lima": a single verb of a charge takes an object. */
  boolean intransitive(Hit hit) {
    String next = line.at(hit.to());
    return hit.to() - hit.from() == 1
        && (line.mark(hit.to()) || Grammar.PREPOSITIONS.contains(next));
  }

  /** "flew to Lima for talks": what a trip is for. */
  boolean purpose(Hit hit) {
    for (int i = Math.max(0, hit.from() - 5); i < hit.from(); i++) {
      if (line.at(i).equals("for")) {
        return true;
      }
    }
    return false;
  }
}
