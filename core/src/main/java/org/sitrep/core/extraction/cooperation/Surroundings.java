package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;

/** Looks around the words of an act for what their parts do not tell. */
final class Surroundings {

  private static final Set<String> MEMBERS =
      Set.of("members", "states", "allies", "leaders", "ministers", "countries");

  /** How many words behind the traveller a verb of travel may stand. */
  private static final int FROM_TRAVELLER = 5;

  private static final Set<String> WITH = Set.of("with", "alongside");

  private static final Set<String> HELPING = Set.of("of", "from", "by");

  private static final Set<String> DID = Set.of("did", "do", "does", "had", "have", "has");

  private static final Set<String> TALKS =
      Set.of("talks", "negotiations", "truce", "ceasefire", "dialogue", "process", "accord");

  private final Arguments arguments;
  private final Line line;
  private final Discourse discourse;

  Surroundings(Arguments arguments, Discourse discourse) {
    this.arguments = arguments;
    this.line = arguments.line();
    this.discourse = discourse;
  }

  /** Whether those who act are such as a phrase takes: a person, or troops. */
  boolean suits(Frame frame, @Nullable Group subject) {
    if (frame.links().contains("official")) {
      return subject != null && person(subject);
    }
    return !frame.links().contains("forces") || (subject != null && forces(subject));
  }

  private static boolean person(Group subject) {
    return subject.party().kind() == Party.Kind.OFFICE
        || subject.party().kind() == Party.Kind.PRONOUN;
  }

  private boolean forces(Group subject) {
    for (int i = subject.from(); i <= subject.to(); i++) {
      if (Grammar.FORCES.contains(line.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** "talks between the two ministers", unlike "talks between Peru and Chile": they met. */
  boolean betweenPeople(Frame frame, @Nullable Group subject, List<Group> others) {
    return frame.rule().endsWith(".talks.noun")
        && ((subject != null && subject.party().kind() == Party.Kind.OFFICE)
            || others.stream().anyMatch(other -> other.party().kind() == Party.Kind.OFFICE));
  }

  /** "the Peruvian ambassador in Quito said": the state with which an envoy deals, or none. */
  Set<String> posting(Group subject) {
    boolean posted = false;
    for (int i = subject.from(); i < subject.to(); i++) {
      posted |= Grammar.POSTS.contains(line.at(i));
    }
    if (!posted) {
      return Set.of();
    }
    Set<String> hosts = line.countries(subject.from(), subject.to());
    hosts.removeAll(subject.parties());
    return hosts.size() == 1 ? hosts : Set.of();
  }

  /** Whether a sentence tells of sport. */
  boolean sport() {
    return Grammar.SPORT.stream().anyMatch(line::has);
  }

  /** "goes to Lima", unlike "is going to buy" and "migrants returned from Lima". */
  boolean travels(Hit hit, @Nullable Group subject) {
    int start = arguments.verbGroupStart(hit.from());
    boolean joined =
        line.at(start - 1).equals("and") || Grammar.RELATIVES.contains(line.at(start - 1));
    if (subject == null || (!joined && Math.abs(start - subject.to()) > FROM_TRAVELLER)) {
      return false;
    }
    if (!Grammar.PREPOSITIONS.contains(line.at(hit.to() - 1))) {
      return true;
    }
    for (Group group : arguments.groups()) {
      if (group.to() > hit.to() && group.start() <= hit.to() + 1) {
        return true;
      }
    }
    return !line.countries(hit.to(), hit.to() + 2).isEmpty();
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
      boolean ends = line.mark(i + 1) || Grammar.PREPOSITIONS.contains(line.at(i + 1));
      if (other && (ends || line.possessive(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "broke off peace talks with the rebels", "ended the truce". */
  boolean talks(Act act) {
    for (int i = act.from; i < Math.min(line.size(), act.from + 6); i++) {
      if (TALKS.contains(line.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Peru congratulated Chile, as did Oman": who did the same. */
  Set<String> likewise(Hit hit) {
    Set<String> found = new LinkedHashSet<>();
    for (Group group : arguments.groups()) {
      boolean did =
          DID.contains(line.at(group.start() - 1)) && line.at(group.start() - 2).equals("as");
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

  /** "ASEAN states", "EU leaders": those who can agree among themselves. */
  boolean members(Group subject) {
    String last = line.at(subject.to() - 1);
    boolean called =
        subject.party().kind() == Party.Kind.OFFICE
            || (line.at(subject.from()).equals("the") && MEMBERS.contains(last));
    return called && last.endsWith("s");
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
          Grammar.HELP.contains(line.at(before))
              && HELPING.contains(group.preposition())
              && (WITH.contains(line.at(before - 1))
                  || WITH.contains(line.at(before - 2))
                  || WITH.contains(line.at(before - 3)));
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
