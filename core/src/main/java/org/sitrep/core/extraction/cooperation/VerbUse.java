package org.sitrep.core.extraction.cooperation;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;
import org.sitrep.core.extraction.text.WordList;

/** Tells whether and how a word that looks like a verb is used as one. */
final class VerbUse {

  /** From how many words on the last of a phrase is no part of its verb. */
  private static final int LONGEST_PARTICIPLE = 4;

  private static final WordList CHARGED = WordList.of("of", "with", "by");

  private final Arguments arguments;
  private final Line line;

  VerbUse(Arguments arguments) {
    this.arguments = arguments;
    this.line = arguments.line();
  }

  /**
   * Whether a word that may be a noun or an adjective is used as a verb.
   *
   * @param chain form of the verb before it, which "and" may join to it, or null
   */
  boolean verbal(Hit hit, int start, @Nullable Group subject, @Nullable Tense chain) {
    String before = line.at(hit.from() - 1);
    if (line.is(hit.to(), Grammar.REFLEXIVES)
        || (hit.frame().type() == EventType.CONCEDE && published(hit))) {
      return false;
    }
    if (hit.tense() == Tense.PAST) {
      if (line.joined(hit.from() - 1)) {
        return false;
      }
      boolean adjective =
          Grammar.DETERMINERS.contains(before)
              || (Grammar.PREPOSITIONS.contains(before) && hit.to() - hit.from() == 1)
              || line.possessive(hit.from() - 1);
      return !adjective || (subject != null && subject.to() == hit.from());
    }
    if (hit.tense() == Tense.GERUND
        || Grammar.AUXILIARIES.contains(before)
        || (start < hit.from() && line.is(start, Grammar.AUXILIARIES))) {
      return true;
    }
    boolean chained = before.equals("and") || before.equals(",");
    if ((chained && hit.tense() == chain)
        || line.is(hit.from(), Grammar.AUXILIARIES)
        || line.is(start - 1, Grammar.RELATIVES)) {
      return true;
    }
    int gap = subject == null ? 0 : start - subject.to();
    boolean quote = gap == 1 && line.at(start - 1).equals("\"");
    if (subject == null || (gap > 0 && !quote)) {
      return false;
    }
    boolean many =
        subject.parties().size() > 1
            || subject.party().kind() == Party.Kind.COLLECTIVE
            || subject.party().kind() == Party.Kind.PRONOUN
            || line.at(subject.to() - 1).endsWith("s");
    return !subject.party().weak() && (hit.tense() != Tense.BASE || many);
  }

  /** "the statement was released by": nobody is let go. */
  private boolean published(Hit hit) {
    for (int i = Math.max(0, hit.from() - 5); i <= Math.min(hit.from() + 3, hit.to()); i++) {
      if (line.is(i, Grammar.PUBLISHED)) {
        return true;
      }
    }
    return false;
  }

  /** "the agreed terms": a participle before a noun. */
  boolean adjective(Hit hit) {
    if (hit.frame().type() == EventType.SUPPORT && participle(hit)) {
      return true;
    }
    boolean blamed = hit.frame().type() == EventType.ACCUSE && hit.to() - hit.from() == 1;
    if (blamed && hit.tense() == Tense.PAST && line.is(hit.to(), CHARGED)) {
      return verbGroupIsBare(hit);
    }
    if (hit.tense() != Tense.PAST
        || hit.to() - hit.from() > 2
        || !hit.frame().links().contains("between")) {
      return false;
    }
    if (arguments.groupEndsAt(arguments.verbGroupStart(hit.from()))) {
      return false;
    }
    String next = line.at(hit.to());
    String last = line.at(hit.from() - 1);
    boolean chained =
        last.equals("and") || last.equals(",") || last.equals("but") || Grammar.inVerbGroup(last);
    chained &= !hit.frame().rule().endsWith("agree.verb");
    if (chained || Grammar.RELATIVES.contains(last) || line.at(hit.to()).matches("\\d.*")) {
      return false;
    }
    if (line.at(hit.to() - 1).equals("to")) {
      // "states committed to peace"
      return !Grammar.inVerbGroup(last)
          && !last.equals("and")
          && !last.equals(",")
          && !arguments.groupEndsAt(hit.from());
    }
    return !line.mark(hit.to())
        && !Grammar.PREPOSITIONS.contains(next)
        && !Grammar.DETERMINERS.contains(next)
        && !Grammar.SUBORDINATORS.contains(next)
        && !Grammar.inVerbGroup(next)
        && !line.capital(hit.to());
  }

  /** "men suspected of arson": said of nobody's account. */
  private boolean verbGroupIsBare(Hit hit) {
    return !line.is(hit.from() - 1, Grammar.AUXILIARIES);
  }

  /** "a list supplied by Oman", unlike "dismissed as baseless a claim by": no verb of its own. */
  boolean participle(Hit hit) {
    return hit.tense() == Tense.PAST
        && hit.to() - hit.from() < LONGEST_PARTICIPLE
        && line.at(hit.to()).equals("by")
        && !line.is(hit.from() - 1, Grammar.AUXILIARIES);
  }

  boolean passive(Hit hit, int start) {
    if (hit.tense() != Tense.PAST) {
      return false;
    }
    if (participle(hit) || (hit.object() >= 0 && !arguments.groupEndsAt(start))) {
      return true;
    }
    for (int i = start; i < hit.from(); i++) {
      if (line.is(i, Grammar.BE)) {
        return true;
      }
    }
    return false;
  }
}
