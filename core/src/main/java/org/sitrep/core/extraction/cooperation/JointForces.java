package org.sitrep.core.extraction.cooperation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;

/**
 * Finds what forces of several states do together, whatever it is: "Dutch and German detectives
 * closed in on the gang".
 */
final class JointForces {

  private static final Frame FRAME =
      new Frame(
          "cooperation.operate.joint",
          EventType.COOPERATE,
          Form.OPERATION,
          Frame.Mode.MUTUAL,
          List.of("several", "forces", "with"),
          false,
          false);

  private final Line line;
  private final List<Group> groups;

  private JointForces(Line line, List<Group> groups) {
    this.line = line;
    this.groups = groups;
  }

  /** The joint forces of a sentence, or null where it tells of none. */
  static @Nullable JointForces of(Line line, List<Group> groups) {
    List<Group> joint =
        groups.stream().filter(group -> group.subject() && forces(line, group)).toList();
    return joint.isEmpty() ? null : new JointForces(line, joint);
  }

  /** The verb that a word begins if forces of several states do it, or null. */
  @Nullable Hit at(int i) {
    int start = Grammar.verbGroupStart(line, i);
    for (Group group : groups) {
      if (group.to() == start && acts(i, start)) {
        boolean present = start == i && !line.at(i).endsWith("ed") && !line.is(i, Grammar.PASTS);
        return new Hit(FRAME, i, i + 1, present ? Tense.PRESENT : Tense.PAST, -1);
      }
    }
    return null;
  }

  private static boolean forces(Line line, Group group) {
    if (group.parties().size() < 2 || !Grammar.states(group.parties())) {
      return false;
    }
    for (int i = group.from(); i < group.to(); i++) {
      if (line.is(i, Grammar.FORCES)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a verb of the active that tells no fight between them. */
  private boolean acts(int i, int start) {
    String word = line.at(i);
    boolean past = word.endsWith("ed") || Grammar.PASTS.contains(word);
    boolean led = false;
    for (int k = start; k < i; k++) {
      if (line.is(k, Grammar.BE) && !word.endsWith("ing")) {
        return false;
      }
      if (line.is(k, Grammar.NEGATIONS) || line.is(k, Grammar.MODALS_OF_DOUBT)) {
        return false;
      }
      led |= line.is(k, Grammar.AUXILIARIES);
    }
    return (past || led)
        && !line.mark(i)
        && !Grammar.inVerbGroup(word)
        && !Grammar.CLASHING.contains(word);
  }
}
