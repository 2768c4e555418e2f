package org.sitrep.core.extraction.cooperation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/**
 * Casts acts that leave it to the reader who takes part: "the talks resumed", "talks with Peru".
 */
final class Understood {

  private static final Set<String> PLANS =
      Set.of("will", "scheduled", "planned", "expected", "due", "shall");

  private final Arguments arguments;
  private final Line line;
  private final Occasions occasions;
  private final Discourse discourse;
  private final Eligible eligible;

  Understood(Arguments arguments, Occasions occasions, Discourse discourse) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.occasions = occasions;
    this.discourse = discourse;
    this.eligible =
        new Eligible(
            new Surroundings(arguments, discourse), new Actors(arguments, discourse), discourse);
  }

  /** "talks with Peru": held by the state in which the text was written; else null. */
  @Nullable Act withHome(Hit hit, Group others, Modality modality) {
    String home = discourse.home();
    boolean consult = hit.frame().type() == EventType.CONSULT;
    if (!consult || home == null || others.parties().contains(home)) {
      return null;
    }
    Act act = new Act(hit.frame().rule() + ".home", EventType.CONSULT, line, hit.from());
    act.form = hit.frame().form();
    act.status = modality == Modality.PLANNED ? EventStatus.PLANNED : EventStatus.DONE;
    act.parties.add(home);
    act.parties.addAll(others.parties());
    return eligible.onlyArmed(act) ? null : act;
  }

  /** "The next round will be hosted by Peru": held by those whose round the text tells, or null. */
  @Nullable Act next() {
    int at = line.at(0).equals("the") ? 1 : 0;
    Act last = occasions.gathering();
    for (int i = 1; i + 1 < line.size() && line.has("next"); i++) {
      boolean meets = line.at(i + 1).equals("meet") || line.at(i + 1).equals("convene");
      if (line.at(i).equals("next") && line.at(i - 1).equals("will") && meets && last != null) {
        return last.parties.isEmpty() ? null : coming(last, i);
      }
    }
    if (!line.at(at).equals("next") || last == null || last.parties.isEmpty()) {
      return null;
    }
    boolean named = false;
    for (int i = at + 1; i < Math.min(line.size(), at + 5); i++) {
      named |= line.is(i, Grammar.GATHERINGS);
    }
    boolean coming = PLANS.stream().anyMatch(line::has) || line.at(at + 2).equals(":");
    return named && coming ? coming(last, at) : null;
  }

  private @Nullable Act coming(Act last, int at) {
    Act act = new Act("cooperation.occasion.next", last.type, line, at);
    act.form = last.type == EventType.CONSULT ? Form.DIALOGUE : last.form;
    act.status = EventStatus.PLANNED;
    act.parties.addAll(last.parties);
    act.parties.addAll(last.witnesses);
    act.initiators = act.parties.size();
    for (Group group : arguments.groups()) {
      if (group.preposition().equals("by")) {
        act.parties.addAll(group.parties());
      }
    }
    return act.parties.size() > 1 || act.parties.iterator().next().length() > 2 ? act : null;
  }

  /** Whether a call, a meeting or a visit was told before. */
  boolean held() {
    return occasions.parties().size() > 1;
  }

  /** Whether a gathering was told just before, which "the meeting" is. */
  boolean told(Hit hit) {
    return occasions.recent(hit.frame().form(), line.sentence().index());
  }

  /** "A meeting was held in Lima": who took part is told later, or never. */
  private Act announced(Hit hit, Modality modality) {
    Act act = new Act(hit.frame().rule() + ".announced", hit.frame().type(), line, hit.from());
    act.form = hit.frame().form();
    act.status = modality == Modality.PLANNED ? EventStatus.PLANNED : EventStatus.DONE;
    act.open = true;
    return act;
  }

  /** An act whose parties are those told before. */
  @Nullable Act known(Hit hit, Modality modality) {
    Frame frame = hit.frame();
    Set<String> parties =
        discourse.official() && discourse.speaker().size() > 1
            ? discourse.speaker()
            : occasions.parties().size() > 1 && frame.type() != EventType.COOPERATE
                ? occasions.parties()
                : discourse.together();
    boolean one = line.at(0).equals("a") || line.at(0).equals("an");
    if (parties.size() < 2 && !(one && frame.type() == EventType.CONSULT)) {
      parties = discourse.both();
    }
    if (parties.size() < 2) {
      return frame.type() == EventType.CONSULT ? announced(hit, modality) : null;
    }
    Act act = new Act(frame.rule() + ".known", frame.type(), line, hit.from());
    act.form = frame.form();
    act.status = modality == Modality.PLANNED ? EventStatus.PLANNED : EventStatus.DONE;
    act.refers = true;
    act.parties.addAll(parties);
    act.witnesses.addAll(arguments.guarantors());
    act.initiators = parties.size();
    return eligible.onlyArmed(act) ? null : act;
  }

  /** The state in which the text was written, as one who acts, or null. */
  @Nullable Group home() {
    String home = discourse.home();
    return home == null
        ? null
        : new Group(new Party(0, 0, Set.of(home), Party.Kind.NAME), 0, "", true);
  }
}
