package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.WordList;

/**
 * Finds who took part in an occasion that other words of the text tell: those who attended it, who
 * were present, who mediated.
 */
final class Attendance {

  private static final WordList MEDIATED =
      WordList.of("mediated", "facilitated", "moderated", "brokered");
  private static final WordList MEDIATION =
      WordList.of("mediation", "auspices", "chairmanship", "facilitation", "sponsorship");

  private static final Set<String> ATTENDED = Set.of("attended");
  private static final Set<String> PARTICIPATION =
      Set.of("participation", "presence", "attendance");

  /** How far behind the words for those present their names begin. */
  private static final int NEAR = 8;

  private final Line line;
  private final List<Group> groups;

  Attendance(Line line, List<Group> groups) {
    this.line = line;
    this.groups = groups;
  }

  /** "under Qatari mediation": who mediates takes part in the talks. */
  Set<String> mediators() {
    Set<String> found = new LinkedHashSet<>();
    for (Group group : groups) {
      boolean by = group.preposition().equals("by") && line.is(group.start() - 2, MEDIATED);
      boolean under = group.preposition().equals("under") && line.is(group.to(), MEDIATION);
      boolean joined =
          line.joined(group.to() - 1)
              && (line.is(group.to(), MEDIATED) || line.at(group.to()).equals("hosted"));
      if (by || under || joined) {
        found.addAll(group.parties());
      }
    }
    return found;
  }

  /**
   * "It was attended by A and B", "Participants included A": those named.
   *
   * @param took whether "A and B took part" counts too, which may be of another gathering
   */
  Set<String> present(boolean took) {
    Set<String> found = new LinkedHashSet<>();
    int list = listed();
    for (int i = 1; i < line.size(); i++) {
      if (line.at(i).equals("together") && line.is(i - 1, Grammar.BRINGING)) {
        list = i + 1;
      }
    }
    for (Group group : groups) {
      boolean named = !group.party().weak() && !group.place();
      boolean there =
          (list >= 0 && group.start() >= list) || (took && tookPart(group)) || attending(group);
      if (named && there) {
        found.addAll(group.parties());
      }
    }
    return found;
  }

  /** Those present as one, or null where fewer than two are told. */
  @Nullable Group company() {
    Set<String> all = present(true);
    for (Group group : groups) {
      if (all.size() > 1 && all.containsAll(group.parties())) {
        Party party = new Party(group.from(), group.to(), all, Party.Kind.NAME);
        return new Group(party, group.start(), "between", false);
      }
    }
    return null;
  }

  /** Where a list of all who were there begins, or -1. */
  private int listed() {
    boolean occasion = line.at(0).equals("the") && line.is(1, Grammar.GATHERINGS);
    if (occasion && line.is(2, Grammar.COMPRISING)) {
      return 3;
    }
    for (int i = 0; i < Math.min(line.size(), NEAR); i++) {
      if (line.is(i, Grammar.PRESENT)) {
        for (int k = i + 1; k < Math.min(line.size(), i + NEAR); k++) {
          if (line.is(k, Grammar.LISTING)) {
            return k + 1;
          }
        }
      }
    }
    return -1;
  }

  /**
   * "A and B took part", "officers from A attended": as a subject, or by "of" and "from" to one.
   */
  private boolean tookPart(Group group) {
    String preposition = group.preposition();
    if (!preposition.isEmpty() && !preposition.equals("from") && !preposition.equals("of")) {
      return false;
    }
    int i = group.to();
    while (i < line.size() && (Grammar.inVerbGroup(line, i) || line.at(i).equals("all"))) {
      if (line.is(i, Grammar.NEGATIONS)) {
        return false;
      }
      i++;
    }
    boolean took = line.is(i, Grammar.TAKING) && line.at(i + 1).equals("part");
    boolean absent = line.at(i).equals("attended") && line.at(i + 1).equals("by");
    return took || (line.is(i, Grammar.ATTENDING) && !absent);
  }

  /** "attended by A", "attended by officers from A", "with the participation of A". */
  private boolean attending(Group group) {
    return led(line, group, "by", ATTENDED) || led(line, group, "of", PARTICIPATION);
  }

  /** Whether a preposition behind one of some words leads to a group, or to people from there. */
  static boolean led(Line line, Group group, String preposition, Set<String> words) {
    for (int i = group.start() - 1; i > Math.max(0, group.start() - NEAR); i--) {
      if (line.at(i).equals(preposition) && words.contains(line.at(i - 1))) {
        return true;
      }
      boolean own = group.preposition().equals("from") || group.preposition().equals("of");
      if (line.mark(i) || (!own && i < group.start() - 1)) {
        return false;
      }
    }
    return false;
  }
}
