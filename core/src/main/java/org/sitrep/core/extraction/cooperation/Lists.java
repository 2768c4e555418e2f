package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.core.extraction.cooperation.Party.Kind;

/** Joins parties that a sentence lists: "A, B and C". */
final class Lists {

  private static final Set<String> JOINING = Set.of("and", "&", "or", "plus");

  private Lists() {}

  /** "A, B and C": a list counts up to its last "and". */
  static List<Party> of(Line line, List<Party> parties) {
    List<Party> out = new ArrayList<>();
    int i = 0;
    while (i < parties.size()) {
      Party all = parties.get(i);
      Party best = all;
      int next = i + 1;
      int k = i + 1;
      while (k < parties.size()) {
        Link link = link(line, all, parties.get(k));
        if (link == Link.NONE) {
          break;
        }
        all = all.and(parties.get(k));
        k++;
        if (link == Link.AND) {
          best = all;
          next = k;
        }
      }
      out.add(best);
      i = next;
    }
    return out;
  }

  private enum Link {
    NONE,
    COMMA,
    AND
  }

  private static Link link(Line line, Party left, Party right) {
    if (left.parties().isEmpty()
        || right.parties().isEmpty()
        || left.kind() == Kind.PRONOUN
        || right.kind() == Kind.PRONOUN) {
      return Link.NONE;
    }
    boolean belongs = left.kind() == Kind.NAME && right.kind() == Kind.OFFICE;
    if (belongs && Groups.prepositionBefore(line, left.from()).equals("of")) {
      // "the emir of Qatar and the king of Jordan"
      return Link.NONE;
    }
    if (left.to() == right.from() && line.joined(left.to() - 1)) {
      return Link.AND;
    }
    if (left.weak() && line.possessive(left.to() - 1)) {
      return Link.NONE;
    }
    boolean and = false;
    boolean comma = false;
    int strangers = 0;
    for (int i = left.to(); i < right.from(); i++) {
      String word = line.at(i);
      if (JOINING.contains(word)) {
        and = true;
      } else if (word.equals(",")) {
        comma = true;
      } else if ((word.equals("as") && line.at(i + 1).equals("well"))
          || (word.equals("along") && line.at(i + 1).equals("with"))
          || (word.equals("together") && line.at(i + 1).equals("with"))) {
        and = true;
        i += word.equals("as") ? 2 : 1;
      } else if (!Grammar.PREMODIFIERS.contains(word)
          && (line.mark(i) || ++strangers > 2 || Grammar.PREPOSITIONS.contains(word) || !and)) {
        return Link.NONE;
      }
    }
    if (and && left.weak() != right.weak() && !left.weak()) {
      return Link.NONE;
    }
    boolean capitals = left.kind() == Kind.SEAT && right.kind() == Kind.SEAT;
    if (comma
        && !capitals
        && Grammar.PLACING.contains(Groups.prepositionBefore(line, left.from()))) {
      return Link.NONE;
    }
    if (and && comma && left.parties().size() == 1 && verbal(line, right.to())) {
      return Link.NONE;
    }
    if (!and && !comma) {
      return Link.NONE;
    }
    return and ? Link.AND : Link.COMMA;
  }

  /** "…, and B suspended": what follows is a clause of its own. */
  private static boolean verbal(Line line, int i) {
    String word = line.at(i);
    return word.endsWith("ed")
        || Grammar.inVerbGroup(word)
        || Grammar.PASTS.contains(word)
        || word.endsWith("s");
  }
}
