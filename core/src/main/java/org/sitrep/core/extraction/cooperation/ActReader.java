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
import org.sitrep.core.extraction.text.WordList;

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

  private static final WordList DECIDED =
      WordList.of("decided", "decides", "decide", "voted", "votes", "resolved", "undertook");

  private static final WordList AGREED = WordList.of("agreed", "agrees", "agree", "consented");

  private static final Set<String> BY = Set.of("by");

  private static final WordList SITTINGS = WordList.of("meeting", "session", "sitting", "round");

  /** How far behind a meeting the words for what it was may stand. */
  private static final int LONGEST_WAY = 16;

  private final Arguments arguments;
  private final Line line;
  private final Casting casting;
  private final VerbUse verbs;
  private final Governing governing;
  private final Complements complements;
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
    this.complements = new Complements(arguments, verbs, governing);
    this.casting = new Casting(arguments, occasions, discourse, acts);
    this.understood = new Understood(arguments, occasions, discourse);
    this.nouns = new Nominals(arguments, casting, understood);
    this.implied = new Implied(arguments, occasions, acts);
  }

  List<Act> read() {
    Act next = understood.next();
    if (next != null) {
      return List.of(next);
    }
    Hit governor = null;
    List<Hit> adjuncts = new ArrayList<>();
    for (Hit hit : arguments.hits()) {
      if (governor != null && decides(governor, hit)) {
        removeDecision(governor);
        governor = null;
      }
      dialogueMet(hit);
      boolean governed = governor != null && governing.governs(governor, hit, lastGoverned);
      lastGoverned = governed && !hit.frame().noun();
      if (governor != null && governed) {
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
      boolean talks = met && complements.purpose(hit);
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

  /** "met in Lima for the third security dialogue": the meeting is that dialogue. */
  private void dialogueMet(Hit noun) {
    Act met = acts.isEmpty() ? null : acts.getLast();
    if (met == null
        || met.type != EventType.CONSULT
        || met.form != Form.MEETING
        || noun.frame().form() != Form.DIALOGUE
        || noun.frame().rule().endsWith(".talks.noun")
        || noun.from() - met.from > LONGEST_WAY) {
      return;
    }
    for (int i = noun.from() - 1; i > met.from; i--) {
      if (line.mark(i)) {
        return;
      }
      if (line.is(i, Grammar.PREPOSITIONS)) {
        boolean sitting = line.at(i).equals("of") && line.is(i - 1, SITTINGS);
        met.form = sitting || line.at(i).equals("for") ? Form.DIALOGUE : met.form;
        return;
      }
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
        && (line.is(governor.from(), DECIDED)
            || (line.is(governor.from(), AGREED) && hit.frame().type() == EventType.CONCEDE))
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

  /** "Peru said that Chile had moved troops": what somebody is said to do is a charge. */
  private @Nullable Act charge(Hit hit) {
    Charges charges = new Charges(line, arguments.groups());
    Group charged = charges.charged(hit.from());
    return charged == null || complements.intransitive(hit)
        ? null
        : casting.act(hit, charges.charging(hit.from()), List.of(charged), Modality.DONE, "");
  }

  private @Nullable Act verb(Hit hit) {
    int start = arguments.verbGroupStart(hit.from());
    if (hit.frame().links().contains("content")) {
      return charge(hit);
    }
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
    if (hit.frame().links().contains("gathered") && complements.nounBefore(hit)) {
      return null;
    }
    if (hit.frame().type() == EventType.ACCUSE
        && !acts.isEmpty()
        && complements.reports(hit, subject)) {
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
    if (hit.frame().links().contains("transitive") && complements.bare(hit, start)) {
      return null;
    }
    List<Group> others = arguments.others(hit);
    if (others.isEmpty() && hit.frame().type() == EventType.REQUEST) {
      others = complements.wanted(hit);
    }
    if (others.isEmpty() && PROMISING.contains(hit.frame().type())) {
      others = complements.promised(hit);
    }
    boolean passive = verbs.passive(hit, start);
    lastSubject = passive ? null : subject;
    lastTense = hit.tense();
    lastEnd = hit.to();
    if (passive) {
      Group agent = arguments.after(hit.from(), BY, hit.to() - hit.from() + 7);
      boolean reduced = hit.object() >= 0 && start == hit.from();
      Group patient = reduced ? arguments.rightBefore(hit.object(), 3) : subject;
      boolean summoned = agent == null && line.at(hit.from()).equals("summoned");
      subject = summoned ? understood.home() : agent;
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
    List<List<Group>> apart = complements.apart(hit, others, subject);
    for (List<Group> other : apart.subList(1, apart.size())) {
      Act second = casting.act(hit, subject, other, modality, ".apart");
      if (second != null) {
        acts.add(second);
      }
    }
    return casting.act(hit, subject, apart.getFirst(), modality, passive ? ".passive" : "");
  }
}
