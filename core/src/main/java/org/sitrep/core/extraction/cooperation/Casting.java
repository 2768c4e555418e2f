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
          EventType.RETREAT);

  /** What is done to somebody, who may be named anywhere around. */
  private static final Set<EventType> BESIDE =
      Set.of(
          EventType.SANCTION,
          EventType.CONCEDE,
          EventType.RETREAT,
          EventType.REJECT,
          EventType.ACCUSE,
          EventType.COOPERATE,
          EventType.AID);

  private final Arguments arguments;
  private final Line line;
  private final Occasions occasions;
  private final Discourse discourse;
  private final Surroundings around;
  private final Eligible eligible;
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
    this.eligible = new Eligible(around, discourse);
    this.acts = acts;
  }

  /** The act of some words, or null where its parties make none. */
  @Nullable Act act(
      Hit hit, @Nullable Group subject, List<Group> others, Modality modality, String how) {
    Frame frame = hit.frame();
    boolean nouns = subject != null && subject.party().weak() && how.isEmpty() && !frame.noun();
    if (nouns && (frame.type() == EventType.CONCEDE || frame.type() == EventType.RETREAT)) {
      return null;
    }
    if (!around.suits(frame, subject)) {
      return null;
    }
    if (frame.links().contains("occasion") && occasions.parties().size() < 2) {
      return null;
    }
    if (frame.type() == EventType.ACCUSE && subject == null && how.equals(".passive")) {
      return null;
    }
    Act act = new Act(frame.rule() + how, typeOf(hit, subject, others), line, hit.from());
    act.form = around.betweenPeople(frame, subject, others) ? Form.MEETING : frame.form();
    boolean declared = frame.rule().endsWith("found.verb") && discourse.official();
    if (declared && partiesOf(subject).size() > 1) {
      act.status = EventStatus.DONE;
    }
    act.refers =
        subject == null
            || subject.party().kind() == Party.Kind.COLLECTIVE
            || subject.party().kind() == Party.Kind.PRONOUN;
    act.status =
        modality == Modality.PLANNED || frame.planned() ? EventStatus.PLANNED : EventStatus.DONE;
    Set<String> initiators = partiesOf(subject);
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
      targets.addAll(group.parties());
      boolean onlyArmed = targets.stream().allMatch(discourse::armed);
      if (!initiators.containsAll(targets) && frame.mode() != Frame.Mode.MUTUAL && !onlyArmed) {
        break;
      }
    }
    if (frame.mode() == Frame.Mode.DIRECTED
        && initiators.size() == 1
        && targets.size() == 2
        && targets.containsAll(initiators)
        && others.getFirst().party().kind() == Party.Kind.COLLECTIVE) {
      Set<String> pair = discourse.both(initiators);
      if (pair.size() == 2) {
        targets.clear();
        targets.addAll(pair);
      }
    }
    if (frame.links().contains("several") && initiators.size() < 2) {
      return null;
    }
    if (targets.isEmpty() && frame.links().contains("named")) {
      return null;
    }
    boolean trip = frame.form() == Form.VISIT && !frame.noun();
    if (frame.links().contains("official") && !around.travels(hit, subject)) {
      return null;
    }
    if (trip && targets.isEmpty() && initiators.size() == 1 && !around.sport()) {
      targets.addAll(abroad(hit, initiators));
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
    if (!jointly && aside(frame, initiators, targets)) {
      targets.clear();
    }
    if (act.type == EventType.THREATEN
        && initiators.size() == 1
        && initiators.containsAll(targets)) {
      targets.addAll(around.condition(hit, initiators));
    }
    boolean answers = act.type == EventType.REJECT && !acts.isEmpty() && !initiators.isEmpty();
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
      return witnessed(act, concluded);
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
      act.parties.addAll(around.posting(subject));
    }
    if (act.parties.size() < 2 && !initiators.isEmpty()) {
      act.parties.addAll(Partners.of(act, acts, occasions, discourse));
    }
    if (act.parties.size() == 1
        && initiators.size() == 1
        && BESIDE.contains(act.type)
        && !eligible.alone(act, frame, subject)) {
      act.parties.addAll(around.beside(act, hit));
    }
    boolean agentless = initiators.isEmpty() && how.equals(".passive");
    if (agentless && act.parties.size() == 1 && DONE_TO.contains(act.type)) {
      Set<String> agents = discourse.opposite(act.parties);
      act.parties.addAll(agents);
      initiators = frame.mode() == Frame.Mode.DIRECTED ? agents : initiators;
    }
    if (act.parties.size() == 1 && initiators.size() == 1 && THERE.contains(act.type)) {
      Set<String> countries = line.countries(hit.from(), arguments.clauseEnd(hit.to()));
      countries.removeAll(initiators);
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
    boolean donors =
        frame.type() == EventType.AID
            && initiators.isEmpty()
            && !targets.isEmpty()
            && around.money(hit)
            && !Grammar.RELATIVES.contains(line.at(hit.from() - 1));
    if ((act.parties.size() < 2 && !donors && !alone && !act.open)
        || eligible.onlyArmed(act)
        || eligible.unaddressed(act, targets, mutually)) {
      return null;
    }
    if (initiators.stream().noneMatch(discourse::armed)) {
      eligible.keepStates(act);
      targets.retainAll(act.parties);
    }
    boolean oneSided = frame.mode() != Frame.Mode.MUTUAL && frame.type() != EventType.COOPERATE;
    if (frame.mode() == Frame.Mode.RECEIVED) {
      act.initiator = targets.size() == 1 ? targets.iterator().next() : null;
    } else if (oneSided && initiators.size() == 1 && !mutually && likewise.isEmpty()) {
      act.initiator = initiators.iterator().next();
    }
    return act;
  }

  /** "flew to Aqaba": the one other country of the places behind a trip. */
  private Set<String> abroad(Hit hit, Set<String> travellers) {
    Set<String> countries = line.countries(hit.from(), arguments.clauseEnd(hit.to()));
    countries.removeAll(travellers);
    return countries.size() == 1 ? countries : Set.of();
  }

  /** A witness or guarantor is one more party of the agreement told before. */
  private @Nullable Act witnessed(Act witness, @Nullable Act concluded) {
    for (Act act : acts) {
      concluded = act.type == EventType.AGREE ? act : concluded;
    }
    if (concluded != null && concluded.type == EventType.AGREE && !eligible.onlyArmed(witness)) {
      concluded.witnesses.addAll(witness.parties);
    }
    return null;
  }

  /** Help that is offered to somebody else than the partner of a call is a promise of support. */
  private EventType typeOf(Hit hit, @Nullable Group subject, List<Group> others) {
    EventType type = hit.frame().type();
    if (subject == null || type != EventType.AID || !hit.frame().planned()) {
      return type;
    }
    for (Group group : others) {
      if (!subject.parties().containsAll(group.parties())) {
        return type;
      }
    }
    int end = Math.min(arguments.clauseEnd(hit.to()), hit.to() + 6);
    for (int i = hit.from(); i < end; i++) {
      if (line.at(i).equals("million") || line.at(i).equals("billion")) {
        return type;
      }
    }
    Set<String> present = occasions.parties();
    return present.size() == 2 && present.containsAll(subject.parties()) ? EventType.SUPPORT : type;
  }

  /** Praise for a third state in a call is a topic of the call. */
  private boolean aside(Frame frame, Set<String> initiators, Set<String> targets) {
    Set<String> present = occasions.parties();
    return frame.type() == EventType.SUPPORT
        && present.size() > 1
        && discourse.official()
        && !initiators.isEmpty()
        && present.containsAll(initiators)
        && targets.stream().noneMatch(present::contains);
  }

  /** Whom a subject means; "they" are best those whom the sentence has just told together. */
  private Set<String> partiesOf(@Nullable Group subject) {
    if (subject == null) {
      return Set.of();
    }
    boolean refers = subject.party().kind() == Party.Kind.COLLECTIVE;
    Set<String> before = acts.isEmpty() ? occasions.parties() : acts.getLast().parties;
    boolean late = !acts.isEmpty() && acts.getLast().from < subject.from();
    return refers && (late || subject.parties().isEmpty()) && before.size() > 1
        ? before
        : subject.parties();
  }
}
