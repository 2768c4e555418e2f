package org.sitrep.core.extraction.cooperation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;

/**
 * Finds the object of a verb where it stands before the verb: "the aid was sent", "the aid, sent by
 * Peru", "the aid that Peru sent", "the aid Peru sent".
 */
final class Diathesis {

  /** How far before a verb of the passive its subject may stand. */
  private static final int PASSIVE_REACH = 14;

  /** How many words may stand between an object and what is told of it. */
  private static final int NOUN_PHRASE = 8;

  private static final int RELATIVE_CLAUSE = 7;

  private static final Set<String> OBJECTS = Set.of("that", "which", "whom");

  /** What shows that a participle right behind a noun belongs to it. */
  private static final Set<String> COMPLEMENTS = Set.of("by", "to", "from");

  private final Line line;
  private final List<Group> groups;

  Diathesis(Line line, List<Group> groups) {
    this.line = line;
    this.groups = groups;
  }

  /** Whether the subject of a verb is its object: "was sent", "sent by". */
  static boolean passive(Line line, int verb, Tense tense) {
    return tense == Tense.PAST && (line.at(verb + 1).equals("by") || auxiliary(line, verb));
  }

  private static boolean auxiliary(Line line, int verb) {
    for (int i = verb - 1; i >= Grammar.verbGroupStart(line, verb); i--) {
      if (line.is(i, Grammar.BE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the object of a verb may stand before it, by the words around it. */
  boolean possible(int verb) {
    return line.at(verb - 1).equals(",")
        || COMPLEMENTS.contains(line.at(verb + 1))
        || auxiliary(line, verb)
        || endingAt(Grammar.verbGroupStart(line, verb)) != null;
  }

  /** Where the word for the object stands before a verb, or -1. */
  int object(int verb, Tense tense, List<String> words) {
    if (tense == Tense.PAST && auxiliary(line, verb)) {
      return last(verb - 1, verb - PASSIVE_REACH, words, false);
    }
    int start = Grammar.verbGroupStart(line, verb);
    Group subject = endingAt(start);
    if (subject != null && recalled(subject, verb)) {
      return -1;
    }
    if (subject != null) {
      return ofRelative(subject, words);
    }
    return tense == Tense.PAST && start == verb ? ofParticiple(verb, words) : -1;
  }

  /** "lifted the sanctions that it had imposed": what an act undoes is none. */
  private boolean recalled(Group subject, int verb) {
    boolean pronoun = subject.party().kind() == Party.Kind.PRONOUN;
    for (int i = subject.to(); pronoun && i < verb; i++) {
      if (line.at(i).equals("had")) {
        return true;
      }
    }
    return false;
  }

  /** "vehicles donated by", "vehicles, donated last week by". */
  private int ofParticiple(int verb, List<String> words) {
    if (line.at(verb - 1).equals(",")) {
      boolean by = false;
      for (int i = verb + 1; i < verb + NOUN_PHRASE && !line.mark(i); i++) {
        by |= line.at(i).equals("by");
      }
      return by ? last(verb - 2, verb - NOUN_PHRASE, words, true) : -1;
    }
    boolean adjacent = words.contains(line.at(verb - 1));
    if (line.at(verb + 1).equals("by")) {
      return last(verb - 1, verb - NOUN_PHRASE, words, true);
    }
    return adjacent && COMPLEMENTS.contains(line.at(verb + 1)) ? verb - 1 : -1;
  }

  /** "the aid that Peru sent", "the aid Peru sent". */
  private int ofRelative(Group subject, List<String> words) {
    int before = subject.start() - 1;
    if (words.contains(line.at(before))) {
      return before;
    }
    for (int i = before; i > Math.max(0, subject.to() - RELATIVE_CLAUSE); i--) {
      if (OBJECTS.contains(line.at(i))) {
        int noun = line.at(i - 1).equals(",") ? i - 2 : i - 1;
        return last(noun, noun - NOUN_PHRASE, words, true);
      }
    }
    return -1;
  }

  /** The last of some words before a place in the same noun phrase or clause. */
  private int last(int from, int to, List<String> words, boolean phrase) {
    for (int i = from; i >= Math.max(0, to); i--) {
      if (line.at(i).equals(";") || (phrase && (line.mark(i) || verbal(i)))) {
        return -1;
      }
      if (words.contains(line.at(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean verbal(int i) {
    return line.is(i, Grammar.AUXILIARIES) && !line.at(i).equals("to");
  }

  private @Nullable Group endingAt(int position) {
    for (Group group : groups) {
      if (group.to() == position) {
        return group;
      }
    }
    return null;
  }
}
