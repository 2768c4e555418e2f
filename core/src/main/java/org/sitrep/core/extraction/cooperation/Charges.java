package org.sitrep.core.extraction.cooperation;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who charges somebody with what a clause tells: "Peru said that Chile had moved troops",
 * "Chile is arming the rebels, Peru's minister said".
 */
final class Charges {

  /** How far before "that" the verb of saying may stand. */
  private static final int TOLD = 10;

  private final Line line;
  private final List<Group> groups;

  Charges(Line line, List<Group> groups) {
    this.line = line;
    this.groups = groups;
  }

  /** Who is said to do what a verb tells, or null. */
  @Nullable Group charged(int verb) {
    int start = Grammar.verbGroupStart(line, verb);
    for (Group group : groups) {
      boolean own = group.to() == start && group.start() < verb && !group.parties().isEmpty();
      if (own && group.party().kind() != Party.Kind.PRONOUN && Grammar.states(group.parties())) {
        return group;
      }
    }
    return null;
  }

  /** Who says so, or null. */
  @Nullable Group charging(int verb) {
    Group charged = charged(verb);
    if (charged == null) {
      return null;
    }
    Group before = before(charged);
    Group saying = before == null ? behind(verb) : before;
    boolean other =
        saying != null
            && saying.parties().size() == 1
            && Collections.disjoint(saying.parties(), charged.parties());
    return other ? saying : null;
  }

  private @Nullable Group before(Group charged) {
    int at = charged.start() - 1;
    boolean that = line.at(at).equals("that");
    at -= that ? 1 : 0;
    while (line.at(at).equals("\"") || line.at(at).equals(",") || line.at(at).equals(":")) {
      at--;
    }
    for (int i = at; that && i > Math.max(0, at - TOLD) && !line.is(at, Grammar.SAYING); i--) {
      if (line.mark(i)) {
        return null;
      }
      at = line.is(i, Grammar.SAYING) ? i : at;
    }
    return line.is(at, Grammar.SAYING) ? speaker(at) : null;
  }

  /** Who stands before a verb of saying. */
  private @Nullable Group speaker(int saying) {
    int start = Grammar.verbGroupStart(line, saying);
    Group last = null;
    for (Group group : groups) {
      if (group.to() <= start && group.subject() && !group.party().weak()) {
        last = group;
      }
    }
    return last;
  }

  private @Nullable Group behind(int verb) {
    for (Group group : groups) {
      String mark = line.at(group.start() - 1);
      boolean apart = mark.equals(",") || mark.equals("\"");
      if (group.start() > verb && apart && line.is(group.to(), Grammar.SAYING)) {
        return group;
      }
      String left = line.at(group.start() - 2);
      boolean inverted = left.equals(",") || left.equals("\"");
      if (group.start() > verb + 1 && inverted && Grammar.SAYING.contains(mark)) {
        return group;
      }
    }
    return null;
  }
}
