package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.number.Quantities;
import org.sitrep.core.extraction.number.Quantity;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.VictimGroup;

/** Reads phrases that tell a number by another word: "a couple", "both attackers", "the trio". */
final class PairReader {

  private final List<Token> tokens;
  private final int limit;
  private final NounReader nouns;
  private final boolean capitals;

  PairReader(List<Token> tokens, int limit, NounReader nouns, boolean capitals) {
    this.tokens = tokens;
    this.limit = limit;
    this.nouns = nouns;
    this.capitals = capitals;
  }

  /** The phrase that begins at a token, or null. */
  @Nullable People at(int i) {
    People both = both(i);
    People family = both == null ? family(i) : both;
    return family == null ? band(i) : family;
  }

  /** "a family of five", "a couple". */
  private @Nullable People family(int i) {
    if (i + 1 >= limit || !tokens.get(i).is("a")) {
      return null;
    }
    Set<VictimGroup> civilians = Set.of(VictimGroup.CIVILIANS);
    int end = i + 2;
    if (pair(i + 1)) {
      int couple = i + 2;
      while (!tokens.get(couple - 1).is("couple")) {
        couple++;
      }
      return new People(
          i, couple, Estimate.exact(2), true, civilians, Head.NOUN, false, false, null);
    }
    if (tokens.get(i + 1).is("couple")) {
      boolean vague =
          end < limit && tokens.get(end).isWord() && Grammar.of(tokens.get(end)) == null;
      boolean of = end < limit && tokens.get(end).is("of");
      return vague || of
          ? null
          : new People(i, end, Estimate.exact(2), true, civilians, Head.NOUN, false, false, null);
    }
    boolean of = tokens.get(i + 1).is("family") && end + 1 < limit && tokens.get(end).is("of");
    Quantity size = of ? Quantities.at(tokens, end + 1, limit) : null;
    return size == null
        ? null
        : new People(
            i, size.end(), size.estimate(), true, civilians, Head.NOUN, false, false, null);
  }

  /** Whether up to three words for people or their origin stand before "couple". */
  private boolean pair(int from) {
    boolean people = false;
    for (int k = from; k < limit && k < from + 4; k++) {
      Token token = tokens.get(k);
      if (token.is("couple")) {
        boolean of = k + 1 < limit && tokens.get(k + 1).is("of");
        return people && !of;
      }
      boolean origin = token.capitalised() && !capitals;
      people |= origin || Victim.INDEX.at(tokens, k, limit) != null;
      if (!token.isWord() || Grammar.of(token) != null) {
        return false;
      }
    }
    return false;
  }

  /** "both attackers", "both of the attackers". */
  private @Nullable People both(int i) {
    if (!tokens.get(i).is("both")) {
      return null;
    }
    int at = i + 1;
    at += at < limit && tokens.get(at).is("of") ? 1 : 0;
    at += at < limit && Grammar.is(tokens.get(at), Word.DET) ? 1 : 0;
    People people = at < limit ? nouns.at(i, at, Estimate.exact(2), true, true) : null;
    boolean several = people != null && people.head() == Head.NOUN && people.own() == null;
    boolean and = people != null && people.end() < limit && tokens.get(people.end()).is("and");
    return several && !and ? people : null;
  }

  /** "the trio". */
  private @Nullable People band(int i) {
    if (!tokens.get(i).is("the") || i + 1 >= limit) {
      return null;
    }
    int size =
        switch (tokens.get(i + 1).lower()) {
          case "duo", "pair" -> 2;
          case "trio", "threesome" -> 3;
          case "quartet", "foursome" -> 4;
          default -> 0;
        };
    boolean of = i + 2 < limit && tokens.get(i + 2).is("of");
    return size == 0 || of
        ? null
        : new People(i, i + 2, Estimate.exact(size), true, Set.of(), Head.NOUN, true, false, null);
  }
}
