package org.sitrep.core.extraction.cooperation;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.core.cooperation.EventType;

/** Finds the other side of an act that names only one, from what was told before. */
final class Partners {

  private static final Set<EventType> ANSWERING =
      EnumSet.of(
          EventType.SUPPORT,
          EventType.REJECT,
          EventType.AGREE,
          EventType.CONSULT,
          EventType.THREATEN);

  private static final Set<EventType> GIVEN_AT_HOME =
      EnumSet.of(EventType.AID, EventType.COOPERATE);

  /** What a paper tells of a meeting without naming the other side again. */
  private static final Set<EventType> TOLD_OF_TALKS =
      EnumSet.of(
          EventType.SUPPORT,
          EventType.AGREE,
          EventType.CONSULT,
          EventType.REQUEST,
          EventType.COOPERATE,
          EventType.AID);

  private Partners() {}

  /**
   * The other side.
   *
   * @param act the act with the side that it names
   * @param earlier acts of the same sentence
   */
  static Set<String> of(Act act, List<Act> earlier, Occasions occasions, Discourse discourse) {
    if (act.parties.isEmpty()) {
      return Set.of();
    }
    Act last = occasions.last();
    if (act.type == EventType.AID) {
      Act given = earlier.isEmpty() ? occasions.lastOf(EventType.AID) : earlier.getLast();
      if (given != null
          && given.type == EventType.AID
          && act.paragraph() - given.paragraph() <= 2) {
        return receivers(given);
      }
    }
    Set<String> sides = new LinkedHashSet<>(occasions.partners(act));
    boolean talks = discourse.official() || TOLD_OF_TALKS.contains(act.type);
    if (!sides.isEmpty() && talks) {
      return sides;
    }
    if (!earlier.isEmpty()) {
      Act before = earlier.getLast();
      if (before.parties.containsAll(act.parties)) {
        return before.parties;
      }
      if (before.initiator != null) {
        return receivers(before);
      }
    }
    if (act.type == EventType.REJECT) {
      Act answered = occasions.addressing(act);
      if (answered != null && answered.initiator != null) {
        return Set.of(answered.initiator);
      }
    }
    if (last != null
        && act.type == last.type
        && last.initiator != null
        && act.sentence() - last.sentence() <= 1
        && !last.parties.containsAll(act.parties)) {
      return receivers(last);
    }
    if (act.type == EventType.CONCEDE || act.type == EventType.RETREAT) {
      Act dealing = occasions.dealing(act);
      if (dealing != null) {
        return dealing.parties;
      }
    }
    if (last != null && ANSWERING.contains(act.type) && act.paragraph() - last.paragraph() <= 1) {
      if (last.parties.containsAll(act.parties)) {
        return last.parties;
      }
      if (act.type == EventType.SUPPORT && last.type == EventType.AGREE) {
        return last.parties;
      }
    }
    Act concluded = occasions.lastConcluded();
    if (act.type == EventType.SUPPORT && concluded != null && act.rule.contains("praise")) {
      return concluded.parties;
    }
    if (last != null && act.type == EventType.AID && last.type == EventType.AID) {
      return receivers(last);
    }
    if (discourse.official() && ANSWERING.contains(act.type) && discourse.speaker().size() == 1) {
      return discourse.speaker();
    }
    if (act.type == EventType.AID && act.forOthers) {
      return Set.of();
    }
    String topic = discourse.topic();
    boolean onTopic = act.type != EventType.CONSULT && act.type != EventType.REQUEST;
    if (topic != null && onTopic && discourse.speaker().equals(act.parties)) {
      return Set.of(topic);
    }
    if (GIVEN_AT_HOME.contains(act.type) && discourse.home() != null) {
      return Set.of(discourse.home());
    }
    return Set.of();
  }

  /** Those of an act's parties on whom it was done. */
  private static Set<String> receivers(Act act) {
    Set<String> receivers = new LinkedHashSet<>(act.parties);
    if (act.initiator != null && act.parties.size() > 1) {
      receivers.remove(act.initiator);
    }
    return receivers;
  }
}
