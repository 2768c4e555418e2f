package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/** Reads phrases for nobody: "no one", "none of its staff", "no sign of casualties". */
final class NobodyReader {

  private final List<Token> tokens;
  private final int limit;
  private final NounReader nouns;

  NobodyReader(List<Token> tokens, int limit, NounReader nouns) {
    this.tokens = tokens;
    this.limit = limit;
    this.nouns = nouns;
  }

  /** The phrase for nobody that begins at a token, or null. */
  @Nullable People at(int i) {
    Token token = tokens.get(i);
    boolean next = i + 1 < limit;
    if (token.is("nobody")
        || token.is("none")
        || (next && (token.is("no") || token.is("not")) && tokens.get(i + 1).is("one"))) {
      int end = token.is("no") || token.is("not") ? i + 2 : i + 1;
      People none = token.is("none") ? noneOf(i) : null;
      if (none != null) {
        return none;
      }
      return new People(i, end, Estimate.exact(0), true, Set.of(), Head.NOBODY, false, false, null);
    }
    boolean single =
        token.is("not")
            && i + 2 < limit
            && tokens.get(i + 1).is("a")
            && tokens.get(i + 2).is("single");
    if (lostNone(i)) {
      return nouns.at(i, i + 2, Estimate.exact(0), true, false);
    }
    if (((token.is("no") || token.is("without")) && next) || single || any(i)) {
      int from = single ? i + 3 : i + 1;
      from +=
          from + 2 < limit && Cue.SIGN.is(tokens.get(from)) && tokens.get(from + 1).is("of")
              ? 2
              : 0;
      if (from >= limit) {
        return null;
      }
      if (!single && tokens.get(from).is("victims")) {
        return new People(
            i,
            from + 1,
            Estimate.exact(0),
            true,
            Set.of(),
            Head.HARM,
            false,
            false,
            Measure.CASUALTIES);
      }
      People people = nouns.at(i, from, Estimate.exact(0), true, false);
      return people == null || people.head() == Head.UNKNOWN ? null : people;
    }
    return null;
  }

  /** "none of its staff". */
  private @Nullable People noneOf(int i) {
    int from = i + 2;
    if (from + 1 >= limit || !tokens.get(i + 1).is("of")) {
      return null;
    }
    from += Grammar.is(tokens.get(from), Word.DET) ? 1 : 0;
    People people = nouns.at(i, from, Estimate.exact(0), true, false);
    boolean noun = people != null && people.head() == Head.NOUN;
    return noun ? people : null;
  }

  /** "has not lost a single man". */
  private boolean lostNone(int i) {
    boolean single = tokens.get(i).is("a") && i + 2 < limit && tokens.get(i + 1).is("single");
    for (int k = i - 1; single && k >= Math.max(0, i - 3); k--) {
      if (tokens.get(k).is("not") || tokens.get(k).is("never") || tokens.get(k).is("without")) {
        return k < i - 1;
      }
    }
    return false;
  }

  /** "did not record any casualties". */
  private boolean any(int i) {
    if (!tokens.get(i).is("any") || i + 1 >= limit) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      Token token = tokens.get(k);
      if (token.is("not") || token.is("without") || token.is("nor") || token.is("never")) {
        return Harm.INDEX.at(tokens, i + 1, limit) != null;
      }
    }
    return false;
  }
}
