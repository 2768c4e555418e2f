package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;

/** Reads the acts of one sentence: puts the parties around each act's words in their parts. */
final class ActReader {

  private static final Set<EventType> GOVERNING =
      Set.of(
          EventType.AGREE,
          EventType.SUPPORT,
          EventType.REQUEST,
          EventType.REJECT,
          EventType.CONSULT,
          EventType.THREATEN,
          EventType.ACCUSE,
          EventType.AID,
          EventType.SANCTION,
          EventType.CONCEDE,
          EventType.COOPERATE,
          EventType.RETREAT);

  private static final Set<String> LIGHT =
      Set.of(
          "held",
          "hold",
          "holding",
          "holds",
          "had",
          "have",
          "made",
          "signed",
          "concluded",
          "launched",
          "conducted",
          "paid",
          "began",
          "opened",
          "attended",
          "hosted",
          "chaired",
          "resumed",
          "started",
          "joined",
          "during",
          "after",
          "reached",
          "in",
          "at",
          "staged",
          "completed");

  private static final Set<String> BETWEEN = Set.of("between", "among");
  private static final Set<String> BY = Set.of("by");

  private final Arguments arguments;
  private final Line line;
  private final Casting casting;
  private final VerbUse verbs;
  private final List<Act> acts = new ArrayList<>();
  private boolean lastGoverned;
  private @Nullable Group lastSubject;
  private @Nullable Tense lastTense;
  private int lastEnd;
  private Modality lastModality = Modality.DONE;

  ActReader(Arguments arguments, Occasions occasions, Discourse discourse) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.verbs = new VerbUse(arguments);
    this.casting = new Casting(arguments, occasions, discourse, acts);
  }

  List<Act> read() {
    Hit governor = null;
    for (Hit hit : arguments.hits()) {
      lastGoverned = governor != null && governs(governor, hit);
      if (lastGoverned) {
        meetingOnVisit(governor, hit);
        continue;
      }
      Act act = hit.frame().noun() ? noun(hit) : verb(hit);
      if (act != null) {
        acts.add(act);
        casting.gapped(hit, act);
      }
      if (GOVERNING.contains(hit.frame().type()) && (act != null || !hit.frame().noun())) {
        governor = hit;
      }
    }
    return acts;
  }

  /** "will fly to Doha to meet the emir": the meeting is the act. */
  private void meetingOnVisit(@Nullable Hit governor, Hit hit) {
    boolean visit = governor != null && governor.frame().form() == Form.VISIT && !acts.isEmpty();
    if (!visit || hit.frame().noun() || hit.frame().type() != EventType.CONSULT) {
      return;
    }
    Act meeting = verb(hit);
    Act trip = acts.getLast();
    if (meeting != null && meeting.explicit && trip.form == Form.VISIT) {
      meeting.status = trip.status;
      acts.set(acts.size() - 1, meeting);
    }
  }

  /** Whether an act is only what an earlier one is about. */
  private boolean governs(Hit governor, Hit hit) {
    boolean purpose =
        governor.frame().type() == EventType.CONSULT
            && !governor.frame().rule().contains("discuss")
            && hit.frame().type() != EventType.CONSULT
            && hit.frame().type() != EventType.COOPERATE
            && !hit.frame().noun()
            && infinitive(hit);
    if (hit.tense() == Tense.BASE
        && ((line.at(hit.from() - 1).equals("and") && lastGoverned)
            || governor.frame().type() == EventType.REQUEST)) {
      return true;
    }
    if (hit.frame().noun() && hit.frame().type() == EventType.CONSULT && atOccasion(hit)) {
      return false;
    }
    boolean finite =
        !hit.frame().noun()
            && hit.tense() != Tense.GERUND
            && !line.at(hit.from() - 1).equals("to")
            && arguments.verbGroupStart(hit.from()) >= 0
            && !verbs.participle(hit)
            && !infinitive(hit);
    if (finite || purpose || hit.from() - governor.to() > 40) {
      return false;
    }
    return arguments.clauseEnd(governor.to()) > hit.from();
  }

  /** "agreed at a meeting in Quito": the meeting is told, not agreed on. */
  private boolean atOccasion(Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 4); i--) {
      if (line.at(i).equals("at") || line.at(i).equals("during") || line.at(i).equals("after")) {
        return true;
      }
    }
    return false;
  }

  private boolean infinitive(Hit hit) {
    for (int i = arguments.verbGroupStart(hit.from()); i < hit.from(); i++) {
      if (line.at(i).equals("to")) {
        return !Grammar.BE.contains(line.at(i - 1));
      }
    }
    return false;
  }

  private @Nullable Act verb(Hit hit) {
    int start = arguments.verbGroupStart(hit.from());
    Modality modality = Modality.ofVerb(line, hit, start);
    if (modality == Modality.NONE) {
      lastModality = modality;
      return null;
    }
    if (hit.tense() == Tense.BASE
        && lastTense == Tense.BASE
        && line.at(start - 1).equals("and")
        && lastModality == Modality.PLANNED) {
      modality = lastModality;
    }
    lastModality = modality;
    Group subject = arguments.subject(hit);
    String joint = line.at(start - 1);
    if (joint.equals("and")
        && lastSubject != null
        && hit.tense() == lastTense
        && hit.from() - lastEnd < 16) {
      subject = lastSubject;
    }
    if (!verbs.verbal(hit, start, subject, lastTense) || verbs.adjective(hit)) {
      return null;
    }
    List<Group> others = arguments.others(hit);
    boolean passive = verbs.passive(hit, start);
    lastSubject = passive ? null : subject;
    lastTense = hit.tense();
    lastEnd = hit.to();
    if (passive) {
      Group agent = arguments.after(hit.to() - 1, BY, 8);
      Group patient = subject;
      subject = agent;
      others = new ArrayList<>(others);
      others.remove(agent);
      if (patient != null) {
        others.addFirst(patient);
      }
    }
    return casting.act(hit, subject, others, modality, passive ? ".passive" : "");
  }

  private @Nullable Act noun(Hit hit) {
    Modality modality = Modality.ofNoun(line, hit);
    if (modality == Modality.NONE) {
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
    boolean dialogue = hit.frame().form() == Form.DIALOGUE;
    if (owner == null || (others.isEmpty() && owner.parties().size() < 2 && !dialogue)) {
      return null;
    }
    return casting.act(hit, owner, others, modality, ".of");
  }

  private boolean light(Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 8); i--) {
      if (LIGHT.contains(line.at(i))) {
        return true;
      }
      if (line.mark(i)) {
        return false;
      }
    }
    return false;
  }
}
