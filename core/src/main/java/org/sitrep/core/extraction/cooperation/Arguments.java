package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Finds who stands where around the words for an act. */
final class Arguments {

  private static final int GROUPS_LOOKED_AT = 12;

  private static final int LONGEST_OPENING = 7;

  /** "the ministers of A and B agreed": those behind act. */
  private static final Set<String> OWNING = Set.of("of", "for", "from", "between", "by", "");

  private final Line line;
  private final Clauses clauses;
  private final List<Group> groups;
  private final List<Hit> hits;

  /** Who acts in each line of a list, by the words that open it, or null. */
  private final @Nullable Group stem;

  Arguments(Line line, List<Group> groups, List<Hit> hits, @Nullable Group stem) {
    this.line = line;
    this.stem = stem;
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
    return Grammar.verbGroupStart(line, verb);
  }

  /** Who does what a verb says. */
  @Nullable Group subject(Hit hit) {
    int start = verbGroupStart(hit.from());
    if (line.is(start - 1, Grammar.RELATIVES)) {
      Group antecedent = nearestBefore(start - 1);
      boolean near = antecedent != null && start - 1 - antecedent.to() <= 3;
      boolean others = line.at(start - 2).equals("those") || line.at(start - 2).equals("anyone");
      return others || !near ? null : antecedent;
    }
    Group caused = caused(start);
    if (caused != null) {
      return caused;
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
          return start == group.to() || pronominal(group, line) ? group : null;
        }
        weak = weak == null ? group : weak;
      } else if (group.preposition().isEmpty() && any == null && !object(group)) {
        any = group;
      }
    }
    if (weak != null || any != null) {
      return weak != null ? weak : any;
    }
    if (stem != null && hit.from() <= 1 && !hit.frame().noun()) {
      return stem;
    }
    Group leading = leading(hit);
    Group last = nearestBefore(start);
    boolean owning = last != null && OWNING.contains(last.preposition());
    return leading == null && last != null && last.to() == start && owning ? last : leading;
  }

  /** "prompting Peru to recall its envoy": who is made to act. */
  @Nullable Group caused(int start) {
    Group group = line.at(start).equals("to") ? nearestBefore(start) : null;
    return group != null && group.to() == start && line.is(group.start() - 1, Grammar.CAUSING)
        ? group
        : null;
  }

  /** "Speaking in Rome, the minister said": the subject behind an opening phrase. */
  private @Nullable Group leading(Hit hit) {
    if (hit.from() > 1 && !(hit.frame().noun() && opens(hit.from()))) {
      return null;
    }
    for (Group group : groups) {
      if (group.start() > hit.to() && line.at(group.start() - 1).equals(",") && group.subject()) {
        return group;
      }
    }
    return null;
  }

  /** "In a telephone call with": whether a noun's phrase opens the sentence. */
  private boolean opens(int noun) {
    for (int i = 1; i < noun; i++) {
      if (line.mark(i) || line.is(i, Grammar.PREPOSITIONS)) {
        return false;
      }
    }
    return noun < LONGEST_OPENING && line.is(0, Grammar.OPENINGS);
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

  @Nullable Group nearestBefore(int position) {
    int index = before(position);
    return index < 0 ? null : groups.get(index);
  }

  /** "with Oman and Peru as guarantors": those who stand by. */
  Set<String> guarantors() {
    Set<String> found = new LinkedHashSet<>();
    for (Group group : groups) {
      if (line.at(group.to()).equals("as") && line.is(group.to() + 1, Grammar.BROKERS)) {
        found.addAll(group.parties());
      }
    }
    return found;
  }

  /** The other parties of a verb: its object, and what its prepositions lead to. */
  List<Group> others(Hit hit) {
    return new Objects(this).of(hit);
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

  /** The group that begins at a word, determiners counted, or null. */
  @Nullable Group groupFrom(int position) {
    for (Group group : groups) {
      if (group.start() <= position && group.to() > position) {
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
          || line.is(i, Grammar.PREPOSITIONS)
          || line.is(i, Grammar.DETERMINERS)
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

  /** "its support": the pronoun is no party of its own. */
  static boolean pronominal(Group group, Line line) {
    boolean owns =
        group.party().weak()
            || (group.party().kind() == Party.Kind.COLLECTIVE && group.to() - group.from() == 1);
    return owns
        && (line.at(group.from()).equals("its")
            || line.at(group.from()).equals("their")
            || line.at(group.from()).equals("our")
            || line.at(group.from()).equals("my"));
  }
}
