package org.sitrep.core.extraction.cooperation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words of a sentence that stand for one or more parties.
 *
 * @param from the first word, determiners aside
 * @param to the word after the last
 * @param parties ISO codes and canonical names, in the order of the text
 * @param kind how the words name them
 */
record Party(int from, int to, Set<String> parties, Kind kind) {

  /** How words name a party. */
  enum Kind {
    /** A state or an organisation by its name. */
    NAME,
    /** A capital or a seat of government, which may be no more than a place. */
    SEAT,
    /** An office, an organ or a person with a state or organisation to it. */
    OFFICE,
    /** "he", "it", "the bloc": stands for what was named before. */
    PRONOUN,
    /** "the two sides": stands for all who take part. */
    COLLECTIVE,
    /** An adjective or possessive before something that is no party: "Chinese loans". */
    WEAK
  }

  Party {
    parties = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
  }

  boolean weak() {
    return kind == Kind.WEAK;
  }

  Party until(int end) {
    return new Party(from, end, parties, kind);
  }

  Party as(Kind other) {
    return new Party(from, to, parties, other);
  }

  /** Both as one, from the first word of the first to the last word of the second. */
  Party and(Party next) {
    Set<String> all = new LinkedHashSet<>(parties);
    all.addAll(next.parties);
    Kind joint = weak() ? next.kind : kind;
    return new Party(Math.min(from, next.from), Math.max(to, next.to), all, joint);
  }
}
