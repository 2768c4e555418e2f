package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.WordList;

/** Looks around the words of an act for what their parts do not tell. */
final class Surroundings {

  /** How far before an occasion the words may stand that tell that it is over. */
  private static final int RECALLING = 5;

  private static final WordList WITH = WordList.of("with", "alongside");

  private static final WordList DENYING = WordList.of("denied", "denies", "dismissed", "rejected");

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

  private static final Set<String> HELPING = Set.of("of", "from", "by");

  private static final WordList DID = WordList.of("did", "do", "does", "had", "have", "has");

  private static final WordList TALKS =
      WordList.of("talks", "negotiations", "truce", "ceasefire", "dialogue", "process", "accord");

  private final Arguments arguments;
  private final Line line;
  private final Discourse discourse;

  Surroundings(Arguments arguments, Discourse discourse) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.discourse = discourse;
  }

  /** Whether a sentence tells of sport. */
  boolean sport() {
    return Grammar.SPORT.stream().anyMatch(line::has);
  }

  /** "welcomed the minister to Lima", unlike "welcomed the minister's words". */
  boolean receives(Hit hit) {
    if (!line.at(hit.from()).startsWith("welcom") || hit.to() - hit.from() > 1) {
      return false;
    }
    for (Group group : arguments.groups()) {
      boolean guest = group.party().kind() == Party.Kind.OFFICE && group.start() == hit.to();
      if (guest) {
        String next = line.at(group.to());
        next = next.equals(",") ? line.at(group.to() + 1) : next;
        return !line.possessive(group.to() - 1)
            && (next.equals("to") || next.equals("at") || next.equals("in"));
      }
    }
    return false;
  }

  /** "since the last dialogue", "last week's call": an occasion that is over. */
  boolean recalled(Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - RECALLING); i--) {
      if (line.mark(i)) {
        return false;
      }
      if (line.is(i, Grammar.RECALLED)) {
        return true;
      }
    }
    return false;
  }

  /** "was in Lima to discuss": the government of the capital takes part. */
  Set<String> hosts(Hit hit) {
    for (Group group : arguments.groups()) {
      boolean capital = group.party().kind() == Party.Kind.SEAT && group.place();
      if (capital && Math.abs(group.from() - hit.from()) < 16) {
        return group.parties();
      }
    }
    return Set.of();
  }

  /** "each accused the other", "threatened one another": done by both to both. */
  boolean reciprocal(Hit hit) {
    for (int i = hit.from() + 1; i < Math.min(line.size(), hit.to() + 4); i++) {
      String word = line.at(i);
      boolean other =
          (word.equals("other") || word.equals("another"))
              && (line.at(i - 1).equals("the")
                  || line.at(i - 1).equals("each")
                  || line.at(i - 1).equals("one"));
      boolean ends = line.mark(i + 1) || line.is(i + 1, Grammar.PREPOSITIONS);
      if (other && (ends || line.possessive(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "broke off peace talks with the rebels", "ended the truce". */
  boolean talks(Act act) {
    for (int i = act.from; i < Math.min(line.size(), act.from + 6); i++) {
      if (line.is(i, TALKS)) {
        return true;
      }
    }
    return false;
  }

  /** "Peru congratulated Chile, as did Oman": who did the same. */
  Set<String> likewise(Hit hit) {
    Set<String> found = new LinkedHashSet<>();
    for (Group group : arguments.groups()) {
      boolean did = line.is(group.start() - 1, DID) && line.at(group.start() - 2).equals("as");
      if (group.start() > hit.to() && did) {
        found.addAll(group.parties());
      }
    }
    return found;
  }

  /** "thanked Peru for its help, as well as Chile": whom it was done to besides. */
  Set<String> besides(Hit hit) {
    Set<String> found = new LinkedHashSet<>();
    for (Group group : arguments.groups()) {
      int start = group.start();
      boolean well =
          line.at(start - 1).equals("as")
              && line.at(start - 2).equals("well")
              && line.at(start - 3).equals("as");
      if (start > hit.to() && well && start < arguments.clauseEnd(hit.to())) {
        found.addAll(group.parties());
      }
    }
    return found;
  }

  /** "would respond if Peru attacked": on whom a threat depends. */
  Set<String> condition(Hit hit, Set<String> threatening) {
    for (Group group : arguments.groups()) {
      String before = line.at(group.start() - 1);
      boolean condition = before.equals("if") || before.equals("unless") || before.equals("until");
      if (condition && group.start() >= hit.from() && group.parties().size() == 1) {
        return threatening.containsAll(group.parties()) ? Set.of() : group.parties();
      }
    }
    return Set.of();
  }

  /** "training in Peru and Chile": those in whose land something is given. */
  Set<String> where(Hit hit) {
    for (Group group : arguments.groups()) {
      boolean there = group.place() && group.party().kind() == Party.Kind.NAME;
      if (there && group.start() >= hit.to() && group.start() < arguments.clauseEnd(hit.to())) {
        return group.parties();
      }
    }
    return Set.of();
  }

  /** Whether one of some words stands close behind an act. */
  boolean names(Set<String> words, Hit hit) {
    return names(words, hit.from(), hit.to() + 6);
  }

  /** Whether one of some words stands in or close behind what begins at a word. */
  boolean names(Set<String> words, int from) {
    return names(words, from, from + 8);
  }

  private boolean names(Set<String> words, int from, int to) {
    for (int i = from; i < Math.min(line.size(), to); i++) {
      if (words.contains(line.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** The only other party that the clause names, wherever it stands. */
  Set<String> beside(Act act, Hit hit) {
    if (!BESIDE.contains(act.type)) {
      return Set.of();
    }
    Set<String> others = new LinkedHashSet<>();
    for (Group group : arguments.groups()) {
      boolean clause = group.start() < arguments.clauseEnd(hit.to()) || group.to() < hit.from();
      boolean named = !group.party().weak() && group.party().kind() != Party.Kind.PRONOUN;
      if (clause && named && group.parties().stream().noneMatch(discourse::armed)) {
        others.addAll(group.parties());
      }
    }
    others.removeAll(act.parties);
    return others.size() == 1 ? others : Set.of();
  }

  /** "3 million for the training of prosecutors": given to somebody who is no party. */
  boolean forOthers(Hit hit) {
    for (int i = hit.to(); i < Math.min(line.size(), hit.to() + 8); i++) {
      if (line.at(i).equals("for") || line.at(i).equals("to") || line.at(i).equals("towards")) {
        return true;
      }
    }
    return false;
  }

  /** "denied that troops would be sent": told to say that it is not so. */
  boolean denied(Hit hit) {
    for (int i = 0; i < hit.from(); i++) {
      if (line.is(i, DENYING)) {
        return true;
      }
    }
    return false;
  }

  /** "talks", unlike "Foreign Office Consultations" and "a round of talks". */
  boolean anyTalks(Hit hit) {
    return hit.frame().rule().endsWith(".talks.noun")
        && !line.capital(hit.from())
        && !line.at(hit.from() - 1).equals("of");
  }

  /** "20 million was given to Peru": money, whoever gives it. */
  boolean donation(Hit hit) {
    return hit.frame().type() == EventType.AID
        && money(hit)
        && !line.is(hit.from() - 1, Grammar.RELATIVES);
  }

  boolean money(Hit hit) {
    for (int i = hit.from(); i < Math.min(line.size(), hit.to() + 3); i++) {
      if (line.at(i).equals("million") || line.at(i).equals("billion") || line.at(i).equals("$")) {
        return true;
      }
    }
    return false;
  }

  /** "raided by A with the help of B", "A, backed by B, struck": those who help. */
  Set<String> helpers(Hit hit) {
    Set<String> found = new LinkedHashSet<>();
    for (Group group : arguments.groups()) {
      int before = group.start() - 2;
      boolean led = before >= 0 && Grammar.PREPOSITIONS.contains(group.preposition());
      boolean help =
          line.is(before, Grammar.HELP)
              && HELPING.contains(group.preposition())
              && (line.is(before - 1, WITH)
                  || line.is(before - 2, WITH)
                  || line.is(before - 3, WITH));
      boolean backed = Attendance.led(line, group, "by", Grammar.BACKED);
      boolean near = group.start() < arguments.clauseEnd(hit.to()) || group.to() <= hit.from();
      if (led && near && (help || backed)) {
        found.addAll(group.parties());
      }
    }
    return found;
  }

  /** "A, with support from B, struck": B acts too; so does it in "A joined B to strike". */
  Set<String> alongside(Group subject, Hit hit) {
    Set<String> found = new LinkedHashSet<>();
    boolean purpose = line.at(hit.from() - 1).equals("to");
    for (Group group : arguments.groups()) {
      boolean between = group.start() >= subject.to() && group.to() <= hit.from();
      if (between
          && (WITH.contains(group.preposition())
              || (purpose && group.preposition().isEmpty() && !group.party().weak())
              || line.at(group.start() - 2).equals("support"))) {
        found.addAll(group.parties());
      }
    }
    return found;
  }
}
