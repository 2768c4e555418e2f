package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.Frame.Mode;
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

  /** What is said or promised to somebody whom only the promised act names. */
  private static final Set<EventType> PROMISING =
      Set.of(EventType.SUPPORT, EventType.AGREE, EventType.AID, EventType.THREATEN);

  /** "an agreement was signed": done by those of whom the text speaks. */
  private static final Set<EventType> TOGETHER = Set.of(EventType.AGREE, EventType.CONSULT);

  /** What is done, and governs other acts only where it is an act itself. */
  private static final Set<EventType> DEEDS =
      Set.of(
          EventType.AID,
          EventType.SANCTION,
          EventType.CONCEDE,
          EventType.COOPERATE,
          EventType.RETREAT);

  private static final Set<String> DECIDED =
      Set.of("decided", "decides", "decide", "voted", "votes", "resolved", "undertook");

  private static final Set<String> BY = Set.of("by");

  /** Said of meetings with one after the other. */
  private static final Set<String> APART = Set.of("separate", "separately", "bilateral");

  private final Arguments arguments;
  private final Line line;
  private final Casting casting;
  private final VerbUse verbs;
  private final Governing governing;
  private final Understood understood;
  private final Nominals nouns;
  private final Implied implied;
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
    this.governing = new Governing(arguments, verbs);
    this.casting = new Casting(arguments, occasions, discourse, acts);
    this.understood = new Understood(arguments, occasions, discourse);
    this.nouns = new Nominals(arguments, casting, understood);
    this.implied = new Implied(arguments, occasions, acts);
  }

  List<Act> read() {
    Hit governor = null;
    List<Hit> adjuncts = new ArrayList<>();
    for (Hit hit : arguments.hits()) {
      if (governor != null && decides(governor, hit)) {
        removeDecision(governor);
        governor = null;
      }
      lastGoverned = governor != null && governing.governs(governor, hit, lastGoverned);
      if (governor != null && lastGoverned) {
        letterAsks(governor, hit);
        meetingOnVisit(governor, hit);
        add(implied.within(governor, hit));
        continue;
      }
      Act act = hit.frame().noun() ? nouns.read(hit) : verb(hit);
      if (act != null) {
        acts.add(act);
        implied.gapped(hit, act);
        add(implied.asked(act, hit));
      } else if (implied.adjunct(hit)) {
        adjuncts.add(hit);
      }
      boolean words = !hit.frame().noun() && !DEEDS.contains(hit.frame().type());
      if (GOVERNING.contains(hit.frame().type()) && (act != null || words)) {
        governor = hit;
      }
    }
    for (Hit adjunct : adjuncts) {
      add(implied.during(adjunct));
    }
    return acts;
  }

  private void add(@Nullable Act act) {
    if (act != null) {
      acts.add(act);
    }
  }

  private boolean purpose(Hit hit) {
    for (int i = Math.max(0, hit.from() - 5); i < hit.from(); i++) {
      if (line.at(i).equals("for")) {
        return true;
      }
    }
    return false;
  }

  /** "sent a letter asking": what a letter does is its type. */
  private void letterAsks(@Nullable Hit governor, Hit hit) {
    boolean letter = governor != null && governor.frame().rule().endsWith("letter.verb");
    EventType type = hit.frame().type();
    boolean says =
        type == EventType.REQUEST || type == EventType.ACCUSE || type == EventType.REJECT;
    if (letter && says && hit.tense() == Tense.GERUND && !acts.isEmpty()) {
      acts.getLast().type = type;
    }
  }

  /** "will fly to Doha to meet the emir": the meeting is the act. */
  private void meetingOnVisit(@Nullable Hit governor, Hit hit) {
    boolean visit = governor != null && governor.frame().form() == Form.VISIT && !acts.isEmpty();
    if (!visit || hit.frame().type() != EventType.CONSULT) {
      return;
    }
    if (hit.frame().noun()) {
      Act trip = acts.getLast();
      boolean met =
          hit.frame().form() == Form.MEETING || hit.frame().rule().endsWith(".talks.noun");
      boolean talks = met && purpose(hit);
      trip.form = talks && trip.form == Form.VISIT ? Form.MEETING : trip.form;
      return;
    }
    Act meeting = verb(hit);
    Act trip = acts.getLast();
    if (meeting != null && meeting.explicit && trip.form == Form.VISIT) {
      meeting.status = trip.status;
      acts.set(acts.size() - 1, meeting);
    }
  }

  /** "Peru decided to expel the envoy": the act is what was decided. */
  private boolean decides(Hit governor, Hit hit) {
    boolean one =
        switch (hit.frame().type()) {
          case SANCTION, CONCEDE, RETREAT, REJECT, AID -> true;
          default -> false;
        };
    return one
        && DECIDED.contains(line.at(governor.from()))
        && !hit.frame().noun()
        && hit.tense() == Tense.BASE
        && line.at(hit.from() - 1).equals("to")
        && (acts.isEmpty()
            || acts.getLast().from != governor.from()
            || acts.getLast().initiators < 2);
  }

  private void removeDecision(Hit governor) {
    if (!acts.isEmpty() && acts.getLast().from == governor.from()) {
      acts.removeLast();
    }
  }

  private @Nullable Act verb(Hit hit) {
    int start = arguments.verbGroupStart(hit.from());
    Modality modality =
        arguments.caused(start) != null ? Modality.DONE : Modality.ofVerb(line, hit, start);
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
    if (hit.frame().links().contains("gathered") && nounBefore(hit)) {
      return null;
    }
    if (hit.frame().type() == EventType.ACCUSE && !acts.isEmpty() && reports(hit, subject)) {
      return null;
    }
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
    if (hit.frame().links().contains("transitive") && bare(hit, start)) {
      return null;
    }
    List<Group> others = arguments.others(hit);
    if (others.isEmpty() && PROMISING.contains(hit.frame().type())) {
      others = promised(hit);
    }
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
      boolean nobody = agent == null && (patient == null || patient.party().weak());
      if (nobody && TOGETHER.contains(hit.frame().type()) && hit.frame().mode() == Mode.MUTUAL) {
        return understood.known(hit, modality);
      }
    }
    List<List<Group>> apart = apart(hit, others, subject);
    for (List<Group> other : apart.subList(1, apart.size())) {
      Act second = casting.act(hit, subject, other, modality, ".apart");
      if (second != null) {
        acts.add(second);
      }
    }
    return casting.act(hit, subject, apart.getFirst(), modality, passive ? ".passive" : "");
  }

  /** "The talks concluded in Lima": a verb without its object, where it must have one. */
  private boolean bare(Hit hit, int start) {
    String next = line.at(hit.to());
    boolean object = !line.mark(hit.to()) && !Grammar.PREPOSITIONS.contains(next);
    return !object
        && !verbs.passive(hit, start)
        && !Grammar.RELATIVES.contains(line.at(start - 1))
        && !line.has("which")
        && !line.has("that");
  }

  /** "The drill brought together troops of A and B": the noun is the act. */
  private boolean nounBefore(Hit hit) {
    return arguments.hits().stream()
        .anyMatch(other -> other.frame().noun() && other.to() <= hit.from());
  }

  /** "agreed to sell Peru radars", "its commitment to stand by Peru": for whom the words are. */
  private List<Group> promised(Hit hit) {
    int end = arguments.clauseEnd(hit.to());
    for (Hit later : arguments.hits()) {
      boolean within = later.from() >= hit.to() && later.from() < end;
      boolean words =
          !later.frame().noun() && (later.tense() == Tense.GERUND || governing.infinitive(later));
      if (within && words) {
        List<Group> others = arguments.others(later);
        if (!others.isEmpty()) {
          return others;
        }
      }
    }
    if (line.at(hit.to() - 1).equals("to")) {
      for (Group group : arguments.groups()) {
        boolean object = group.preposition().isEmpty() && !group.party().weak();
        if (object && group.start() == hit.to() + 1) {
          return List.of(group);
        }
      }
    }
    return List.of();
  }

  /** "met with A and with B", "flew to A and to B": two meetings, two visits. */
  private List<List<Group>> apart(Hit hit, List<Group> others, @Nullable Group subject) {
    Form form = hit.frame().form();
    boolean splits =
        form == Form.MEETING
            || form == Form.VISIT
            || form == Form.CALL
            || hit.frame().type() == EventType.SUPPORT;
    Group first = others.isEmpty() ? null : others.getFirst();
    boolean both =
        first != null
            && first.party().kind() == Party.Kind.COLLECTIVE
            && first.parties().size() == 2
            && (line.at(first.from()).equals("both") || line.has("separately"))
            && subject != null
            && subject.parties().size() == 1
            && subject.parties().stream().noneMatch(first.parties()::contains);
    if (splits && both && first != null) {
      return first.parties().stream().map(party -> List.of(first.only(party))).toList();
    }
    boolean meetings =
        first != null
            && others.size() == 1
            && first.parties().size() > 1
            && (form == Form.MEETING || form == Form.CALL)
            && subject != null
            && subject.parties().size() == 1
            && (APART.stream().anyMatch(line::has) || line.at(first.from()).equals("counterparts"))
            && line.at(hit.to() - 1).matches("(meeting|call|talk|conversation)s|with|by");
    if (meetings && first != null) {
      return first.parties().stream().map(party -> List.of(first.only(party))).toList();
    }
    boolean same =
        others.size() > 1
            && others.stream().map(Group::preposition).distinct().count() == 1
            && (!others.getFirst().preposition().isEmpty() || form == Form.MEETING);
    if (!splits || !same || subject == null) {
      return List.of(others);
    }
    List<List<Group>> apart = new ArrayList<>();
    for (Group other : others) {
      apart.add(List.of(other));
    }
    return apart;
  }

  /** "…, the minister complained.": tells who says so. */
  private boolean reports(Hit hit, @Nullable Group subject) {
    String next = line.at(hit.to());
    boolean last = next.isEmpty() || next.equals(".");
    return last && subject != null && subject.start() > 1 && line.mark(subject.start() - 1);
  }
}
