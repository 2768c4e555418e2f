package org.sitrep.core.extraction.cooperation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.WordList;

/** Looks at who acts: officials, troops, members of an organisation. */
final class Actors {

  private static final Set<String> MEMBERS =
      Set.of("members", "states", "allies", "leaders", "ministers", "countries");

  /** How many words behind the traveller a verb of travel may stand. */
  private static final int FROM_TRAVELLER = 5;

  private static final WordList THIRD = WordList.of("he", "she", "they");

  private final Arguments arguments;
  private final Line line;
  private final Discourse discourse;

  Actors(Arguments arguments, Discourse discourse) {
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

  /** "the minister", "they", unlike "we" and "the United States". */
  boolean personal(Group subject) {
    return switch (subject.party().kind()) {
      case OFFICE, COLLECTIVE -> true;
      case PRONOUN ->
          !discourse.speaker().equals(subject.parties()) || line.is(subject.from(), THIRD);
      case NAME, SEAT, WEAK -> false;
    };
  }

  private static boolean person(Group subject) {
    return subject.party().kind() == Party.Kind.OFFICE
        || subject.party().kind() == Party.Kind.PRONOUN;
  }

  private boolean forces(Group subject) {
    for (int i = subject.from(); i <= subject.to(); i++) {
      if (line.is(i, Grammar.FORCES)) {
        return true;
      }
    }
    return false;
  }

  /** "goes to Lima", unlike "is going to buy" and "migrants returned from Lima". */
  boolean travels(Hit hit, @Nullable Group subject) {
    int start = arguments.verbGroupStart(hit.from());
    boolean joined = line.at(start - 1).equals("and") || line.is(start - 1, Grammar.RELATIVES);
    if (subject == null || (!joined && Math.abs(start - subject.to()) > FROM_TRAVELLER)) {
      return false;
    }
    if (!line.is(hit.to() - 1, Grammar.PREPOSITIONS)) {
      return true;
    }
    for (Group group : arguments.groups()) {
      if (group.to() > hit.to() && group.start() <= hit.to() + 1) {
        return true;
      }
    }
    return !line.countries(hit.to(), hit.to() + 2).isEmpty();
  }

  /** "ASEAN states", "EU leaders": those who can agree among themselves. */
  boolean members(Group subject) {
    String last = line.at(subject.to() - 1);
    boolean called =
        subject.party().kind() == Party.Kind.OFFICE
            || (line.at(subject.from()).equals("the") && MEMBERS.contains(last));
    return called && last.endsWith("s");
  }

  /** "the Peruvian ambassador in Quito said": the state with which an envoy deals, or none. */
  Set<String> posting(Group subject) {
    boolean posted = false;
    for (int i = subject.from(); i < subject.to(); i++) {
      posted |= line.is(i, Grammar.POSTS);
    }
    if (!posted) {
      return Set.of();
    }
    Set<String> hosts = line.countries(subject.from(), subject.to());
    hosts.removeAll(subject.parties());
    return hosts.size() == 1 ? hosts : Set.of();
  }

  /** "talks between the two ministers", unlike "talks between Peru and Chile": they met. */
  boolean betweenPeople(Frame frame, @Nullable Group subject, List<Group> others) {
    return frame.rule().endsWith(".talks.noun")
        && ((subject != null && subject.party().kind() == Party.Kind.OFFICE)
            || others.stream().anyMatch(other -> other.party().kind() == Party.Kind.OFFICE));
  }
}
