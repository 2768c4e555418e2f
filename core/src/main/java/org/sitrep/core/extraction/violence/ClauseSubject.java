package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.violence.Estimate;

/** Finds subjects that stand apart from their harm word: before an aside or another verb. */
final class ClauseSubject {

  private static final int ASIDE = 24;
  private static final int CLAUSE = 60;

  private final SentenceParts parts;
  private final Tally tally;

  ClauseSubject(SentenceParts parts, Tally tally) {
    this.parts = parts;
    this.tally = tally;
  }

  /**
   * "Fifteen members, among whom figured their leader, died": who stands before an aside that ends
   * with a comma, or null.
   */
  @Nullable People beforeAside(int comma, HarmUse use) {
    for (int i = comma - 1; parts.inside(i) && i > comma - ASIDE; i--) {
      if (!parts.comma(i)) {
        continue;
      }
      boolean opens =
          parts.is(i + 1, Cue.INCLUDING)
              || parts.is(i + 1, Cue.MOSTLY)
              || parts.is(i + 1, Word.RELATIVE)
              || parts.is(i + 1, "having")
              || parts.is(i + 1, "among");
      People people = opens ? ofAside(parts.endingAt(i)) : null;
      if (people != null && people.count() != null && !tally.counts(people)) {
        return parts.is(i + 1, "who") && other(i, comma, use) ? null : people;
      }
    }
    return null;
  }

  /** "Major Khan (aged 31), a resident of Multan": who an aside is about. */
  @Nullable People ofAside(@Nullable People aside) {
    if (aside == null || !aside.single() || !parts.comma(aside.first() - 1)) {
      return aside;
    }
    int end = aside.first() - 1;
    boolean bracket = parts.inside(end - 1) && parts.token(end - 1).text().equals(")");
    for (int i = end; bracket && parts.inside(i) && i > end - ASIDE; i--) {
      if (parts.token(i).text().equals("(")) {
        end = i;
        break;
      }
    }
    People before = parts.endingAt(end);
    boolean one = before != null && before.one() && before.head() == People.Head.NOUN;
    one &= aside.head() == People.Head.NOUN && parts.comma(aside.first() - 1);
    return before == null || !(before.head() == People.Head.NAME || one) ? aside : before;
  }

  /** Whether another harm stands in an aside. */
  private boolean other(int from, int to, HarmUse use) {
    for (HarmUse harm : parts.harms) {
      if (harm.first() > from && harm.end() <= to && !harm.equals(use)) {
        return true;
      }
    }
    return false;
  }

  private boolean prepositional(People people) {
    int i = people.first() - 1;
    return parts.is(i, Word.PREP) || (parts.is(i, Word.DET) && parts.is(i - 1, Word.PREP));
  }

  /** "One of his aides fired at the police and was shot dead": the subject of the first verb. */
  People ofClause(People nearest, HarmUse use) {
    boolean thing = nearest.head() == People.Head.UNKNOWN;
    if (nearest.count() != null && !thing && !prepositional(nearest)) {
      return nearest;
    }
    int start = Math.max(parts.sentence.first(), use.first() - CLAUSE);
    for (int i = use.first() - 1; i >= start; i--) {
      if (parts.is(i, Word.CLAUSE) || parts.token(i).text().equals(";") || parts.is(i, "which")) {
        start = i + 1;
      }
    }
    for (int i = start; i < nearest.first(); i++) {
      People people = parts.startingAt(i);
      Estimate count = people == null ? null : people.count();
      boolean single = people != null && (people.one() || (count != null && count.best() == 1));
      boolean subject = people != null && tally.countable(people) && !prepositional(people);
      if (people != null && subject && agrees(use, single)) {
        return tally.counts(people) ? nearest : people;
      }
    }
    return nearest;
  }

  private boolean agrees(HarmUse use, boolean single) {
    for (int i = use.first() - 1; i > use.first() - 4; i--) {
      if (parts.is(i, "was") || parts.is(i, "is") || parts.is(i, "has")) {
        return single;
      }
      if (parts.is(i, "were") || parts.is(i, "are") || parts.is(i, "have")) {
        return !single;
      }
    }
    return true;
  }
}
