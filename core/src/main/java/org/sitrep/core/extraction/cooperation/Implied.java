package org.sitrep.core.extraction.cooperation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;

/**
 * Reads the acts that the words of another act tell besides: what somebody is thanked for, what two
 * agreed to hold, the request that is turned down, the meeting in which something is said.
 */
final class Implied {

  private static final Set<EventType> GIVEN =
      EnumSet.of(EventType.AID, EventType.CONCEDE, EventType.COOPERATE, EventType.RETREAT);

  private static final Set<String> BETWEEN = Set.of("between", "among");

  /** How far behind a refusal the request may stand. */
  private static final int REACH = 7;

  private final Arguments arguments;
  private final Line line;
  private final Occasions occasions;
  private final List<Act> acts;

  /**
   * Reads one sentence.
   *
   * @param acts those of the sentence so far
   */
  Implied(Arguments arguments, Occasions occasions, List<Act> acts) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.occasions = occasions;
    this.acts = acts;
  }

  /** What an act implies that only tells what the one before is about, or null. */
  @Nullable Act within(Hit governor, Hit hit) {
    if (acts.isEmpty() || acts.getLast().from != governor.from()) {
      return null;
    }
    Act outer = acts.getLast();
    if (hit.frame().noun()) {
      return outer.type == EventType.SUPPORT ? welcomed(outer, governor, hit) : null;
    }
    return switch (outer.type) {
      case SUPPORT -> {
        Act thanked = thankedFor(outer, governor, hit);
        yield thanked == null ? decided(outer, governor, hit) : thanked;
      }
      case AGREE -> agreedOn(outer, hit);
      default -> null;
    };
  }

  /** "thanked Peru for freeing sailors": what somebody is thanked for was done. */
  private @Nullable Act thankedFor(Act thanks, Hit governor, Hit hit) {
    boolean praised = governor.frame().rule().endsWith("praise.verb");
    if (!praised
        || thanks.initiator == null
        || thanks.parties.size() > (mutual(hit) ? 3 : 2)
        || hit.tense() != Tense.GERUND
        || !GIVEN.contains(hit.frame().type())
        || hit.frame().links().contains("several")
        || !behind("for", hit)) {
      return null;
    }
    Act act = new Act(hit.frame().rule() + ".thanked", hit.frame().type(), line, hit.from());
    act.form = hit.frame().form();
    act.parties.addAll(thanks.parties);
    if (thanks.parties.size() > 2) {
      act.parties.remove(thanks.initiator);
      act.initiators = act.parties.size();
    } else if (hit.frame().type() != EventType.COOPERATE) {
      for (String party : thanks.parties) {
        act.initiator = party.equals(thanks.initiator) ? act.initiator : party;
      }
    }
    return act;
  }

  /** "the signing of a treaty", "the conclusion of Exercise Condor": what was brought about. */
  private boolean concluded(Hit hit) {
    boolean exercise = hit.frame().form() == Form.EXERCISE && line.capital(hit.from());
    boolean text = hit.frame().type() == EventType.AGREE;
    String next = line.at(hit.to()).equals(",") ? line.at(hit.to() + 1) : line.at(hit.to());
    if (hit.frame().form() == Form.EXERCISE && (next.equals("which") || next.equals("held"))) {
      return true;
    }
    for (int i = Math.max(0, hit.from() - 6); (exercise || text) && i <= hit.from(); i++) {
      if (line.at(i).equals("negotiations") || line.at(i).equals("talks")) {
        return false;
      }
      if (line.is(i, Grammar.CONCLUDING)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mutual(Hit hit) {
    return hit.frame().mode() == Frame.Mode.MUTUAL;
  }

  /** "welcomed the truce between Peru and Chile": what is welcomed was done. */
  private @Nullable Act welcomed(Act praise, Hit governor, Hit hit) {
    boolean praised = governor.frame().rule().endsWith("praise.verb");
    boolean done =
        switch (hit.frame().type()) {
          case AGREE, RETREAT, CONSULT, COOPERATE, CONCEDE -> true;
          default -> false;
        };
    Group between = arguments.after(hit.to() - 2, BETWEEN, 4);
    boolean told = between != null && between.parties().size() > 1;
    boolean own = praise.initiator == null && praise.parties.size() > 1 && concluded(hit);
    if (!praised || !done || !(told || own)) {
      return null;
    }
    Act act = new Act(hit.frame().rule() + ".welcomed", hit.frame().type(), line, hit.from());
    act.form = hit.frame().form();
    act.parties.addAll(told && between != null ? between.parties() : praise.parties);
    act.initiators = act.parties.size();
    act.recalled = true;
    return act;
  }

  /** "welcomed Peru's decision to send police": what somebody said that he would do. */
  private @Nullable Act decided(Act praise, Hit governor, Hit hit) {
    boolean praised = governor.frame().rule().endsWith("praise.verb");
    int to = arguments.verbGroupStart(hit.from());
    boolean promised = line.at(hit.from() - 1).equals("to") && line.is(to - 1, Grammar.DECISIONS);
    Group owner = arguments.nearestBefore(to - 1);
    if (!praised
        || !promised
        || owner == null
        || owner.start() < governor.to()
        || owner.parties().size() != 1
        || !GIVEN.contains(hit.frame().type())) {
      return null;
    }
    Act act = new Act(hit.frame().rule() + ".decided", hit.frame().type(), line, hit.from());
    act.form = hit.frame().form();
    act.status = EventStatus.PLANNED;
    act.parties.addAll(owner.parties());
    for (Group other : arguments.others(hit)) {
      act.parties.addAll(other.parties());
      break;
    }
    if (act.parties.size() < 2) {
      act.parties.addAll(praise.parties);
    }
    if (hit.frame().type() != EventType.COOPERATE) {
      act.initiator = owner.parties().iterator().next();
    }
    return act.parties.size() == 2 ? act : null;
  }

  private boolean behind(String preposition, Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 3); i--) {
      if (line.at(i).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /** "agreed to hold the next round in May": a meeting with a date is planned. */
  private @Nullable Act agreedOn(Act agreement, Hit hit) {
    Form form = hit.frame().form();
    boolean occasion =
        hit.frame().type() == EventType.CONSULT
            ? form != null
            : hit.frame().type() == EventType.COOPERATE && form == Form.EXERCISE;
    if (!occasion || agreement.parties.size() < 2 || hit.tense() == Tense.PAST) {
      return null;
    }
    Act act = new Act(hit.frame().rule() + ".agreed", hit.frame().type(), line, hit.from());
    act.form = form;
    act.parties.addAll(agreement.parties);
    act.status = EventStatus.PLANNED;
    act.dated = true;
    return act;
  }

  /** "turned down a Peruvian request": who was refused had asked. */
  @Nullable Act asked(Act refusal, Hit hit) {
    if (refusal.type != EventType.REJECT || refusal.initiator == null) {
      return null;
    }
    int end = Math.min(line.size(), hit.to() + REACH);
    for (int i = hit.from(); i < end; i++) {
      if (i >= hit.to() && line.mark(i)) {
        return null;
      }
      if (!line.is(i, Grammar.REQUESTS)) {
        continue;
      }
      Group asking = arguments.rightBefore(i, 3);
      if (asking == null || asking.from() <= hit.from()) {
        asking = arguments.after(i, Set.of("by", "from"), 3);
      }
      if (asking == null
          || asking.parties().size() != 1
          || asking.parties().contains(refusal.initiator)) {
        return null;
      }
      Act act = new Act("cooperation.request.refused", EventType.REQUEST, line, i);
      act.form = Form.OTHER;
      act.parties.addAll(asking.parties());
      act.parties.add(refusal.initiator);
      act.initiator = asking.parties().iterator().next();
      return act;
    }
    return null;
  }

  /** "praised Peru in a phone call": the call was between those of the act that it goes with. */
  @Nullable Act during(Hit adjunct) {
    boolean definite = line.at(adjunct.from() - 1).equals("the");
    if (definite && !occasions.parties().isEmpty()) {
      return null;
    }
    Act nearest = null;
    for (Act act : acts) {
      boolean with = act.explicit && act.parties.size() > 1 && act.status == EventStatus.DONE;
      if (with
          && (nearest == null
              || Math.abs(act.from - adjunct.from()) < Math.abs(nearest.from - adjunct.from()))) {
        nearest = act;
      }
    }
    boolean session =
        adjunct.frame().form() == Form.DIALOGUE
            && nearest != null
            && nearest.parties.stream().anyMatch(party -> party.length() > 2);
    if (nearest == null || nearest.type == EventType.CONSULT || session) {
      return null;
    }
    Act act = new Act(adjunct.frame().rule() + ".during", EventType.CONSULT, line, adjunct.from());
    act.form = adjunct.frame().form();
    act.parties.addAll(nearest.parties);
    act.initiators = act.parties.size();
    return act;
  }

  /** Whether a noun stands for the occasion of what its sentence tells: "in a meeting". */
  boolean adjunct(Hit hit) {
    if (!hit.frame().noun() || hit.frame().type() != EventType.CONSULT) {
      return false;
    }
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 4); i--) {
      if (line.mark(i)) {
        return false;
      }
      if (line.is(i, Grammar.PREPOSITIONS)) {
        return line.is(i, Grammar.OPENINGS)
            && (line.is(i + 1, Grammar.DETERMINERS) || i == hit.from() - 1);
      }
    }
    return false;
  }

  /** "Oslo will give 10 million and Rome 20 million": the verb counts for both. */
  void gapped(Hit hit, Act act) {
    if (act.type != EventType.AID || act.initiator == null) {
      return;
    }
    for (Group group : arguments.groups()) {
      boolean amount =
          line.at(group.to()).equals("$")
              || (group.to() < line.size() && line.token(group.to()).isNumber());
      if (group.start() <= hit.to() || !group.subject() || !amount || group.parties().size() != 1) {
        continue;
      }
      Act next = new Act(act.rule + ".gapped", act.type, line, group.from());
      next.status = act.status;
      next.initiator = group.parties().iterator().next();
      next.parties.addAll(act.parties);
      next.parties.remove(act.initiator);
      next.parties.addAll(group.parties());
      if (next.parties.size() > 1) {
        acts.add(next);
      }
    }
  }
}
