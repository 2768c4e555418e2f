package org.sitrep.core.extraction.cooperation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;

/** Tells which parties make an act an event. */
final class Eligible {

  private static final Set<EventType> WITH_GROUPS =
      Set.of(EventType.AGREE, EventType.RETREAT, EventType.CONSULT, EventType.CONCEDE);

  private final Surroundings around;
  private final Actors actors;
  private final Discourse discourse;

  Eligible(Surroundings around, Actors actors, Discourse discourse) {
    this.around = around;
    this.actors = actors;
    this.discourse = discourse;
  }

  /** An organisation agrees or meets within itself. */
  boolean alone(Act act, Frame frame, @Nullable Group subject) {
    if (act.parties.size() != 1 || discourse.armed(act.parties.iterator().next())) {
      return false;
    }
    boolean organisation = act.parties.iterator().next().length() > 2;
    return organisation
        && ((act.type == EventType.AGREE && subject != null && actors.members(subject))
            || (act.type == EventType.COOPERATE && frame.noun() && act.form == Form.EXERCISE)
            || (act.type == EventType.CONSULT
                && (frame.form() == Form.DIALOGUE
                    || frame.noun()
                    || (subject != null && actors.members(subject)))));
  }

  /** Several who accuse, ask or threaten nobody that is named. */
  boolean unaddressed(Act act, Set<String> targets, boolean mutually) {
    return targets.isEmpty()
        && !mutually
        && (act.type == EventType.ACCUSE
            || act.type == EventType.REQUEST
            || act.type == EventType.THREATEN
            || (act.type == EventType.SANCTION && !apart(act)))
        && act.explicit;
  }

  /** Acts on armed groups are no events but those that make peace. */
  boolean onlyArmed(Act act) {
    if (act.type == EventType.SANCTION && around.talks(act)) {
      return false;
    }
    int armed = 0;
    for (String party : act.parties) {
      armed += discourse.armed(party) ? 1 : 0;
    }
    int states = act.parties.size() - armed;
    return armed > 0 && (WITH_GROUPS.contains(act.type) ? states == 0 : states < 2);
  }

  /** An armed group that two states deal with is no party of what they do. */
  void keepStates(Act act) {
    long states = act.parties.stream().filter(party -> !discourse.armed(party)).count();
    boolean peace = WITH_GROUPS.contains(act.type) || act.type == EventType.SUPPORT;
    if (states > 1 && !peace) {
      act.parties.removeIf(discourse::armed);
    }
  }

  /** "Peru and Chile broke off relations": done by two to each other. */
  private boolean apart(Act act) {
    return act.initiators == 2 && around.names(Grammar.RELATIONS, act.from);
  }
}
