package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Casts the parties of one sentence for its acts: who acts, on whom, and who else was there. */
final class Casting {

  /** Words for a visit to where the text was written. */
  private static final Set<String> HERE = Set.of("here", "visit", "capital", "country");

  /** What is done to the state in which it is done: "for families in Sindh". */
  private static final Set<EventType> THERE =
      Set.of(EventType.AID, EventType.CONCEDE, EventType.SANCTION, EventType.RETREAT);

  /** What is told of somebody only if his partner is told. */
  private static final Set<EventType> SETTLED = Set.of(EventType.AGREE, EventType.REJECT);

  /** What a sentence may tell of somebody without saying who did it. */
  private static final Set<EventType> DONE_TO =
      Set.of(
          EventType.SANCTION,
          EventType.REQUEST,
          EventType.COOPERATE,
          EventType.AGREE,
          EventType.AID,
          EventType.RETREAT);

  private final Arguments arguments;
  private final Line line;
  private final Occasions occasions;
  private final Discourse discourse;
  private final Surroundings around;
  private final Actors actors;
  private final Eligible eligible;
  private final Sides sides;
  private final List<Act> acts;

  /**
   * Casts for one sentence.
   *
   * @param acts those of the sentence so far
   */
  Casting(Arguments arguments, Occasions occasions, Discourse discourse, List<Act> acts) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.occasions = occasions;
    this.discourse = discourse;
    this.around = new Surroundings(arguments, discourse);
    this.actors = new Actors(arguments, discourse);
    this.eligible = new Eligible(around, actors, discourse);
    this.acts = acts;
    this.sides = new Sides(arguments, occasions, discourse, around, acts);
  }

  /** The act of some words, or null where its parties make none. */
  @Nullable Act act(
      Hit hit, @Nullable Group subject, List<Group> others, Modality modality, String how) {
    Frame frame = hit.frame();
    boolean nouns = subject != null && subject.party().weak() && how.isEmpty() && !frame.noun();
    if (nouns && (frame.type() == EventType.CONCEDE || frame.type() == EventType.RETREAT)) {
      return null;
    }
    if (!actors.suits(frame, subject)) {
      return null;
    }
    if (frame.links().contains("occasion") && occasions.parties().size() < 2) {
      return null;
    }
    if (frame.type() == EventType.ACCUSE && subject == null && how.equals(".passive")) {
      return null;
    }
    Act act = new Act(frame.rule() + how, sides.typeOf(hit, subject, others), line, hit.from());
    act.personal = subject != null && actors.personal(subject);
    act.talks = around.anyTalks(hit);
    act.recalled = frame.noun() && around.recalled(hit);
    boolean meeting =
        actors.betweenPeople(frame, subject, others)
            || (act.type == EventType.CONSULT && frame.type() == EventType.SUPPORT);
    act.form = meeting ? Form.MEETING : frame.form();
    act.refers =
        subject == null
            || subject.party().kind() == Party.Kind.COLLECTIVE
            || subject.party().kind() == Party.Kind.PRONOUN;
    act.status =
        modality == Modality.PLANNED || frame.planned() ? EventStatus.PLANNED : EventStatus.DONE;
    boolean declared = frame.rule().endsWith("found.verb") && discourse.official();
    if (declared && sides.partiesOf(subject).size() > 1) {
      act.status = EventStatus.DONE;
    }
    Set<String> initiators = sides.partiesOf(subject);
    if (frame.links().contains("gathered")) {
      initiators = new LinkedHashSet<>(initiators);
      initiators.removeIf(party -> party.length() > 2);
    }
    if (frame.type() == EventType.COOPERATE && !frame.noun() && !initiators.isEmpty()) {
      Set<String> helpers = around.helpers(hit);
      if (!helpers.isEmpty()) {
        initiators = new LinkedHashSet<>(initiators);
        initiators.addAll(helpers);
      }
    }
    boolean listed = frame.mode() == Frame.Mode.RECEIVED && others.isEmpty();
    boolean unsaid = initiators.isEmpty() && how.equals(".passive");
    if (unsaid && (act.type == EventType.SANCTION || act.type == EventType.CONCEDE)) {
      initiators = discourse.organisation();
    }
    act.parties.addAll(initiators);
    act.initiators = initiators.size();
    Set<String> targets = new LinkedHashSet<>();
    for (Group group : others) {
      if (act.form == Form.HANDOVER && Sides.handed(group, hit)) {
        continue;
      }
      targets.addAll(group.parties());
      boolean onlyArmed = targets.stream().allMatch(discourse::armed);
      if (!initiators.containsAll(targets) && frame.mode() != Frame.Mode.MUTUAL && !onlyArmed) {
        break;
      }
    }
    Set<String> pair = sides.otherPair(frame, initiators, targets, others);
    if (pair.size() == 2) {
      targets.clear();
      targets.addAll(pair);
    }
    if (frame.links().contains("several") && initiators.size() < 2) {
      return null;
    }
    if (targets.isEmpty() && frame.links().contains("named")) {
      return null;
    }
    boolean trip = frame.form() == Form.VISIT && !frame.noun();
    if (frame.links().contains("official") && !actors.travels(hit, subject)) {
      return null;
    }
    if (trip && targets.isEmpty() && initiators.size() == 1 && !around.sport()) {
      targets.addAll(sides.abroad(hit, initiators));
    }
    if (targets.isEmpty() && frame.rule().contains(".visit.") && !around.names(HERE, hit)) {
      return null;
    }
    boolean mutually = targets.isEmpty() && around.reciprocal(hit);
    if (mutually && initiators.size() < 2) {
      Set<String> sides =
          initiators.isEmpty() || discourse.together().containsAll(initiators)
              ? discourse.together()
              : Set.of();
      act.parties.addAll(sides.isEmpty() ? discourse.both() : sides);
    }
    boolean jointly = discourse.speaker().size() > 1 && initiators.equals(discourse.speaker());
    if (!jointly && sides.aside(frame, initiators, targets)) {
      targets.clear();
    }
    if (act.type == EventType.THREATEN
        && initiators.size() == 1
        && initiators.containsAll(targets)) {
      targets.addAll(around.condition(hit, initiators));
    }
    boolean answers =
        act.type == EventType.REJECT
            && targets.isEmpty()
            && !acts.isEmpty()
            && !initiators.isEmpty();
    if (answers && acts.getLast().parties.containsAll(initiators)) {
      targets.clear();
      targets.addAll(acts.getLast().parties);
    }
    if (listed) {
      targets.addAll(discourse.organisation());
    }
    if (!targets.isEmpty()) {
      targets.addAll(around.besides(hit));
    }
    Set<String> likewise = initiators.isEmpty() ? Set.of() : around.likewise(hit);
    act.parties.addAll(likewise);
    act.parties.addAll(targets);
    if (subject != null && frame.mode() == Frame.Mode.MUTUAL) {
      act.parties.addAll(around.alongside(subject, hit));
    }
    act.explicit = act.parties.size() > 1;
    act.forOthers = act.type == EventType.AID && targets.isEmpty() && around.forOthers(hit);
    Act concluded = occasions.lastConcluded();
    boolean welcomed =
        (frame.rule().endsWith("praise.verb") || frame.rule().endsWith("back.verb"))
            && targets.isEmpty()
            && !discourse.official();
    Act told =
        welcomed && !initiators.isEmpty() && around.names(Grammar.JOINT, hit)
            ? occasions.lastJoint(act)
            : null;
    if (told != null) {
      act.parties.addAll(told.parties);
    } else if (welcomed && concluded != null && initiators.size() > 1) {
      act.parties.addAll(concluded.parties);
    }
    if (frame.rule().endsWith("witness.verb")) {
      boolean signing =
          concluded == null && act.parties.size() > 1 && around.names(Grammar.SIGNING, hit);
      return signing ? act : sides.witnessed(act, concluded, eligible.onlyArmed(act));
    }
    if (act.parties.isEmpty()
        && (frame.rule().endsWith("discuss.verb")
            || (frame.type() == EventType.AGREE && subject == null))) {
      act.parties.addAll(occasions.parties());
    }
    if (act.parties.size() == 1
        && act.type == EventType.CONSULT
        && !frame.noun()
        && act.parties.iterator().next().length() == 2) {
      act.parties.addAll(around.hosts(hit));
    }
    boolean domestic =
        !targets.isEmpty()
            && initiators.containsAll(targets)
            && (act.type == EventType.REQUEST || act.type == EventType.SUPPORT)
            && initiators.size() == 1
            && others.stream().allMatch(other -> other.party().kind() == Party.Kind.OFFICE);
    if (domestic && (!discourse.official() || occasions.parties().size() < 2)) {
      return null;
    }
    if (act.parties.size() < 2 && subject != null && initiators.size() == 1) {
      act.parties.addAll(actors.posting(subject));
    }
    if (act.type == EventType.AID && act.parties.size() == 1 && initiators.size() == 1) {
      act.parties.addAll(around.where(hit));
    }
    if (act.parties.size() < 2 && !initiators.isEmpty()) {
      act.parties.addAll(Partners.of(act, acts, occasions, discourse));
    }
    if (act.parties.size() == 1 && initiators.size() == 1 && !eligible.alone(act, frame, subject)) {
      act.parties.addAll(around.beside(act, hit));
    }
    boolean agentless = initiators.isEmpty() && how.equals(".passive");
    if (agentless && !around.denied(hit) && act.parties.size() == 1 && DONE_TO.contains(act.type)) {
      Set<String> agents = discourse.opposite(act.parties);
      act.parties.addAll(agents);
      initiators = frame.mode() == Frame.Mode.DIRECTED ? agents : initiators;
    }
    if (act.parties.size() == 1 && initiators.size() == 1 && THERE.contains(act.type)) {
      Set<String> countries = line.countries(hit.from(), arguments.clauseEnd(hit.to()));
      countries.removeAll(initiators);
      if (countries.size() > 1) {
        countries.retainAll(discourse.opposite(initiators));
      }
      if (countries.size() == 1) {
        act.parties.addAll(countries);
        act.forOthers = false;
      }
    }
    act.open =
        act.parties.size() == 1
            && initiators.size() == 1
            && !act.forOthers
            && !discourse.official()
            && !domestic
            && !(act.type == EventType.REQUEST && line.at(hit.to() - 1).equals("for"))
            && !eligible.alone(act, frame, subject)
            && !SETTLED.contains(act.type);
    if (act.open) {
      act.parties.addAll(discourse.opposite(initiators));
      act.open = act.parties.size() < 2;
    }
    boolean alone =
        eligible.alone(act, frame, subject)
            || (act.forOthers && act.initiators == 1 && around.money(hit));
    boolean donors = initiators.isEmpty() && !targets.isEmpty() && around.donation(hit);
    if ((act.parties.size() < 2 && !donors && !alone && !act.open)
        || eligible.onlyArmed(act)
        || eligible.unaddressed(act, targets, mutually)) {
      return null;
    }
    if (initiators.stream().noneMatch(discourse::armed)) {
      eligible.keepStates(act);
      targets.retainAll(act.parties);
    }
    boolean oneSided =
        frame.mode() != Frame.Mode.MUTUAL
            && act.type != EventType.COOPERATE
            && act.type != EventType.CONSULT;
    if (frame.mode() == Frame.Mode.RECEIVED) {
      act.initiator = targets.size() == 1 ? targets.iterator().next() : null;
    } else if (oneSided && initiators.size() == 1 && !mutually && likewise.isEmpty()) {
      act.initiator = initiators.iterator().next();
    }
    return act;
  }
}
