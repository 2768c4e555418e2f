package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Reads acts that a noun names: "a call between A and B", "the first exercise will be held". */
final class Nominals {

  private static final Set<String> BETWEEN = Set.of("between", "among");

  private static final Set<String> BY = Set.of("by");

  private final Arguments arguments;
  private final Line line;
  private final Casting casting;
  private final Understood understood;

  Nominals(Arguments arguments, Casting casting, Understood understood) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.casting = casting;
    this.understood = understood;
  }

  @Nullable Act read(Hit hit) {
    Modality modality = Modality.ofNoun(line, hit);
    if (modality == Modality.NONE) {
      return null;
    }
    if (hit.frame().rule().endsWith(".session") && talksBehind(hit)) {
      return null;
    }
    Group between = arguments.after(hit.to() - 2, BETWEEN, 8);
    if (between != null && between.parties().size() > 1) {
      return casting.act(hit, between, List.of(), modality, ".between");
    }
    Group owner = arguments.rightBefore(hit.from(), 4);
    if (owner == null) {
      owner = arguments.after(hit.to() - 1, BY, 6);
    }
    if (owner == null && light(hit)) {
      owner = arguments.subject(hit);
    }
    List<Group> others = new ArrayList<>();
    for (Group group : arguments.others(hit)) {
      if (!group.preposition().isEmpty()) {
        others.add(group);
      }
    }
    if (owner == null && !others.isEmpty()) {
      owner = others.removeFirst();
    }
    if (others.isEmpty() && owner != null && owner.preposition().equals("with")) {
      Act home = understood.withHome(hit, owner, modality);
      if (home != null) {
        return home;
      }
    }
    if (others.isEmpty()
        && owner != null
        && owner.parties().size() == 1
        && hit.frame().type() == EventType.COOPERATE) {
      Group receiver = arguments.subject(hit);
      if (receiver != null && !receiver.parties().equals(owner.parties())) {
        others.add(receiver);
      }
    }
    boolean dialogue = hit.frame().form() == Form.DIALOGUE;
    if (owner == null && others.isEmpty() && told(hit)) {
      return understood.known(hit, modality);
    }
    if (owner == null || (others.isEmpty() && owner.parties().size() < 2 && !dialogue)) {
      return null;
    }
    return casting.act(hit, owner, others, modality, ".of");
  }

  /** "a round of talks": the talks are the act. */
  private boolean talksBehind(Hit hit) {
    for (Hit later : arguments.hits()) {
      int gap = later.from() - hit.to();
      boolean talks = later.frame().noun() && later.frame().type() == EventType.CONSULT;
      if (talks && gap >= 0 && gap < 4) {
        return true;
      }
    }
    return false;
  }

  /** "The first exercise will be held": a noun told as an act by the verb behind it. */
  private boolean told(Hit hit) {
    EventType type = hit.frame().type();
    boolean mutual =
        type == EventType.CONSULT || type == EventType.COOPERATE || type == EventType.AGREE;
    if (!mutual || hit.from() > 8 || !line.capital(0)) {
      return false;
    }
    for (int i = 0; i < hit.from(); i++) {
      if (line.mark(i)
          || Grammar.PREPOSITIONS.contains(line.at(i))
          || Grammar.inVerbGroup(line.at(i))) {
        return false;
      }
    }
    for (int i = hit.to(); i < Math.min(line.size(), hit.to() + 14); i++) {
      if (line.at(i).equals("should") || line.at(i).equals("could")) {
        return false;
      }
      if (Grammar.HELD.contains(line.at(i))) {
        return true;
      }
      if (line.mark(i) && !line.at(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  private boolean light(Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 8); i--) {
      if (Grammar.LIGHT.contains(line.at(i))) {
        return true;
      }
      if (line.mark(i)) {
        return false;
      }
    }
    return false;
  }
}
