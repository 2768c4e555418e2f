package org.sitrep.core.extraction.violence;

import java.util.Set;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.VictimGroup;

/** Reads who people are from an aside behind their number. */
final class Apposition {

  private Apposition() {}

  /** "Three more, all policemen, were beaten": who an aside behind the number says they are. */
  static Set<VictimGroup> groups(SentenceParts parts, Draft draft) {
    boolean dash =
        parts.inside(draft.end) && Breakdowns.DASHES.contains(parts.token(draft.end).text());
    if (!parts.comma(draft.end) && !dash) {
      return Set.of();
    }
    int at = draft.end + 1;
    boolean all = parts.is(at, "all") || parts.is(at, "both");
    if (!all && parts.is(at, Cue.MOSTLY)) {
      return Set.of();
    }
    People who = parts.startingAt(at);
    int most = who == null ? at : who.end();
    if (!all && parts.is(most, "for") && parts.is(most + 2, "most")) {
      return Set.of(); // "soldiers for the most part"
    }
    at += parts.is(at, "all") || parts.is(at, "both") ? 1 : 0;
    at += at > draft.end + 1 && parts.is(at, "of") && parts.is(at + 1, "them") ? 2 : 0;
    People people = parts.startingAt(at);
    people = people == null ? parts.startingAt(draft.end + 1) : people;
    boolean told =
        people != null
            && people.count() == null
            && people.head() == Head.NOUN
            && draft.estimate.best() > 1
            && (all || !people.definite())
            && !parts.is(people.end(), "among")
            && !parts.speaks(people);
    if (!told || people == null) {
      return Set.of();
    }
    for (int i = people.end(); parts.inside(i) && i < people.end() + 8; i++) {
      if (parts.comma(i) || (dash && people.groups().size() == 1)) {
        return people.groups();
      }
      if (parts.is(i, Word.AUX) || parts.harmAt(i) != null) {
        return Set.of();
      }
    }
    return Set.of();
  }
}
