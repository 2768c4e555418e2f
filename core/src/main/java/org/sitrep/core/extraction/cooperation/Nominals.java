package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Reads acts that a noun names: "a call between A and B", "the first exercise will be held". */
final class Nominals {

  /** Words that lead to all who take part. */
  private static final Set<String> BETWEEN = Set.of("between", "among", "involving", "featuring");

  private static final Set<String> BY = Set.of("by");

  /** How far from two who act the noun for what they do may stand. */
  private static final int LONGEST_OBJECT = 8;

  private final Arguments arguments;
  private final Line line;
  private final Casting casting;
  private final Understood understood;

  Nominals(Arguments arguments, Casting casting, Understood understood) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.casting = casting;
    this.understood = understood;
  }

  @Nullable Act read(Hit hit) {
    Modality modality = Modality.ofNoun(line, hit);
    if (modality == Modality.NONE) {
      return null;
    }
    if (hit.frame().links().contains("forces")) {
      Group with = arguments.groupFrom(hit.to());
      return with == null
          ? null
          : casting.act(hit, arguments.subject(hit), List.of(with), modality, ".adjunct");
    }
    boolean occasion = hit.frame().type() == EventType.CONSULT;
    if (occasion && understood.held() && aside(hit)) {
      return null;
    }
    boolean session = hit.frame().rule().endsWith(".session");
    if (session && (talksBehind(hit) || titled(hit))) {
      return null;
    }
    Group between = arguments.after(hit.to() - 2, BETWEEN, 8);
    if (between == null && hit.frame().mode() == Frame.Mode.MUTUAL) {
      between = new Attendance(line, arguments.groups()).company();
      if (between != null && definite(hit) && understood.told(hit)) {
        return null;
      }
    }
    if (between != null && between.parties().size() > 1) {
      return casting.act(hit, between, List.of(), modality, ".between");
    }
    Group owner = arguments.rightBefore(hit.from(), 4);
    if (owner == null) {
      owner = arguments.after(hit.from(), BY, hit.to() - hit.from() + 5);
      owner = owner != null && mediating(owner) ? null : owner;
    }
    if (owner == null && light(hit)) {
      owner = arguments.subject(hit);
    }
    boolean nominal = hit.frame().nominal();
    List<Group> others = new ArrayList<>();
    for (Group group : arguments.others(hit)) {
      boolean clause = line.at(hit.to() - 1).equals("that") && group.start() == hit.to();
      boolean agent = nominal && group.preposition().equals("by");
      boolean object = nominal && group.from() < hit.to();
      if ((!group.preposition().isEmpty() && !agent) || object || clause) {
        others.add(group);
      }
    }
    if (hit.frame().mode() == Frame.Mode.RECEIVED) {
      return asked(hit, others, modality);
    }
    if (owner == null && !others.isEmpty()) {
      owner = announcing(hit, others);
      owner = owner == null ? others.removeFirst() : owner;
    }
    if (others.isEmpty() && owner != null && owner.preposition().equals("with")) {
      Act home = understood.withHome(hit, owner, modality);
      if (home != null) {
        return home;
      }
    }
    if (others.isEmpty()
        && owner != null
        && owner.parties().size() == 1
        && hit.frame().type() == EventType.COOPERATE) {
      Group receiver = arguments.subject(hit);
      if (receiver != null && !receiver.parties().equals(owner.parties())) {
        others.add(receiver);
      }
    }
    if (owner == null && others.isEmpty()) {
      owner = undertaking(hit);
    }
    boolean dialogue = hit.frame().form() == Form.DIALOGUE;
    if (owner == null && others.isEmpty() && told(hit)) {
      return understood.known(hit, modality);
    }
    boolean exercise = hit.frame().form() == Form.EXERCISE && owner != null && body(owner);
    boolean sitting =
        occasion && owner != null && body(owner) && line.at(hit.to() - 1).equals("of");
    boolean alone = dialogue || exercise || sitting;
    if (owner == null || (others.isEmpty() && owner.parties().size() < 2 && !alone)) {
      return null;
    }
    return casting.act(hit, owner, others, modality, ".of");
  }

  /** "a truce brokered by Peru": made by others. */
  private boolean mediating(Group owner) {
    return line.is(owner.start() - 2, Grammar.BROKERED);
  }

  /** "Peru announced the transfer of suspects to Chile": who tells of it did it. */
  private @Nullable Group announcing(Hit hit, List<Group> others) {
    if (!hit.frame().nominal() || others.getFirst().parties().size() > 1) {
      return null;
    }
    Group subject = arguments.subject(hit);
    boolean own =
        subject != null
            && subject.subject()
            && subject.to() < hit.from()
            && others.stream().noneMatch(other -> other.equals(subject));
    return own ? subject : null;
  }

  /** "at the request of Peru, Chile sent help": asked of the one who then acts. */
  private @Nullable Act asked(Hit hit, List<Group> asking, Modality modality) {
    Group asked = arguments.subject(hit);
    boolean other =
        asked != null
            && !asking.isEmpty()
            && !asked.parties().equals(asking.getFirst().parties())
            && asked.parties().size() == 1;
    return other ? casting.act(hit, asked, asking, modality, ".from") : null;
  }

  /** "an exercise of the African Union": its members do it together. */
  private static boolean body(Group owner) {
    return owner.parties().stream().allMatch(party -> party.length() > 2);
  }

  /** "during the visit": of what was told before. */
  private boolean aside(Hit hit) {
    return line.at(hit.from() - 1).equals("the")
        && line.is(hit.from() - 2, Grammar.OPENINGS)
        && (line.mark(hit.to()) || Grammar.inVerbGroup(line, hit.to()));
  }

  /** "the meeting", "the four-day drill". */
  private boolean definite(Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 5); i--) {
      if (line.at(i).equals("the") || line.at(i).equals("this")) {
        return true;
      }
      if (line.mark(i) || line.is(i, Grammar.ARTICLES)) {
        return false;
      }
    }
    return false;
  }

  /** "the Commission President": a session's word in a title. */
  private boolean titled(Hit hit) {
    return arguments.groups().stream()
        .anyMatch(group -> group.from() <= hit.from() && hit.to() < group.to());
  }

  /** "a round of talks": the talks are the act. */
  private boolean talksBehind(Hit hit) {
    for (Hit later : arguments.hits()) {
      int gap = later.from() - hit.to();
      boolean talks = later.frame().noun() && later.frame().type() == EventType.CONSULT;
      if (talks && gap >= 0 && gap < 4) {
        return true;
      }
    }
    return false;
  }

  /** "The first exercise will be held": a noun told as an act by the verb behind it. */
  private boolean told(Hit hit) {
    EventType type = hit.frame().type();
    boolean mutual =
        type == EventType.CONSULT || type == EventType.COOPERATE || type == EventType.AGREE;
    if (!mutual || hit.from() > 8 || !line.capital(0)) {
      return false;
    }
    for (int i = 0; i < hit.from(); i++) {
      if (line.mark(i) || line.is(i, Grammar.PREPOSITIONS) || Grammar.inVerbGroup(line, i)) {
        return false;
      }
    }
    for (int i = hit.to(); i < Math.min(line.size(), hit.to() + 14); i++) {
      if (line.at(i).equals("should") || line.at(i).equals("could")) {
        return false;
      }
      if (line.is(i, Grammar.HELD)) {
        return true;
      }
      if (line.mark(i) && !line.at(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "Peru and Chile laid down a truce": two who did something about it with a verb of the past. */
  private @Nullable Group undertaking(Hit hit) {
    Group subject = arguments.subject(hit);
    boolean several = subject != null && subject.parties().size() > 1 && subject.subject();
    if (subject == null
        || !several
        || line.capital(hit.from())
        || subject.to() >= hit.from()
        || hit.from() - subject.to() > LONGEST_OBJECT) {
      return null;
    }
    boolean verb = false;
    for (int i = subject.to(); i < hit.from(); i++) {
      String word = line.at(i);
      if (line.mark(i)
          || Grammar.NEGATIONS.contains(word)
          || Grammar.UNDOING.contains(word)
          || Grammar.SUBORDINATORS.contains(word)
          || Grammar.RELATIVES.contains(word)
          || (verb && Grammar.PREPOSITIONS.contains(word))) {
        return null;
      }
      verb |= word.endsWith("ed") || Grammar.PASTS.contains(word);
    }
    return verb ? subject : null;
  }

  private boolean light(Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 8); i--) {
      if (line.is(i, Grammar.LIGHT)) {
        return true;
      }
      if (line.mark(i)) {
        return false;
      }
    }
    return false;
  }
}
