package org.sitrep.core.extraction.cooperation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.WordList;

/** Tells who the sides of an act are where its words leave it to what was told before. */
final class Sides {

  /** What is offered where nothing is named. */
  private static final WordList HELP =
      WordList.of(
          "help", "assistance", "support", "aid", "assist", "cooperation", "provide", "give");

  private final Arguments arguments;
  private final Line line;
  private final Occasions occasions;
  private final Discourse discourse;
  private final Surroundings around;
  private final List<Act> acts;

  /**
   * Reads one sentence.
   *
   * @param acts those of the sentence so far
   */
  Sides(
      Arguments arguments,
      Occasions occasions,
      Discourse discourse,
      Surroundings around,
      List<Act> acts) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.occasions = occasions;
    this.discourse = discourse;
    this.around = around;
    this.acts = acts;
  }

  /** "flew to Aqaba": the one other country of the places behind a trip. */
  Set<String> abroad(Hit hit, Set<String> travellers) {
    Set<String> countries = line.countries(hit.from(), arguments.clauseEnd(hit.to()));
    countries.removeAll(travellers);
    return countries.size() == 1 ? countries : Set.of();
  }

  /** "surrendered him to Peru": who is handed over is no party. */
  static boolean handed(Group group, Hit hit) {
    return group.party().kind() == Party.Kind.PRONOUN
        && group.from() >= hit.from()
        && group.to() <= hit.to();
  }

  /** Help that is offered to somebody else than the partner of a call is a promise of support. */
  EventType typeOf(Hit hit, @Nullable Group subject, List<Group> others) {
    EventType type = hit.frame().type();
    if (type == EventType.SUPPORT && around.receives(hit)) {
      return EventType.CONSULT;
    }
    if (subject == null || type != EventType.AID || !hit.frame().planned()) {
      return type;
    }
    for (Group group : others) {
      if (!subject.parties().containsAll(group.parties())) {
        return type;
      }
    }
    if (!line.is(hit.to() - 1, HELP)) {
      return type;
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
  boolean aside(Frame frame, Set<String> initiators, Set<String> targets) {
    Set<String> present = occasions.parties();
    return frame.type() == EventType.SUPPORT
        && present.size() > 1
        && discourse.official()
        && !initiators.isEmpty()
        && present.containsAll(initiators)
        && targets.stream().noneMatch(present::contains);
  }

  /** Whom a subject means; "they" are best those whom the sentence has just told together. */
  Set<String> partiesOf(@Nullable Group subject) {
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

  /** A witness or guarantor is one more party of the agreement told before. */
  @Nullable Act witnessed(Act witness, @Nullable Act concluded, boolean armed) {
    for (Act act : acts) {
      concluded = act.type == EventType.AGREE ? act : concluded;
    }
    if (concluded != null && concluded.type == EventType.AGREE && !armed) {
      concluded.witnesses.addAll(witness.parties);
    }
    return null;
  }

  /** "told the two ministers": those beside the one who acts, or none. */
  Set<String> otherPair(
      Frame frame, Set<String> initiators, Set<String> targets, List<Group> others) {
    boolean own =
        frame.mode() == Frame.Mode.DIRECTED
            && initiators.size() == 1
            && targets.size() == 2
            && targets.containsAll(initiators)
            && others.getFirst().party().kind() == Party.Kind.COLLECTIVE;
    return own ? discourse.both(initiators) : Set.of();
  }
}
