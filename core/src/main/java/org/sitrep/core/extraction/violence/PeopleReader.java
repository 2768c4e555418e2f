package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.number.Quantities;
import org.sitrep.core.extraction.number.Quantity;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Reads phrases that stand for people, at most a dozen tokens each. */
final class PeopleReader {

  private static final int BACK = 20;

  private final List<Token> tokens;
  private final int limit;
  private final boolean capitals;
  private final HeadCounts numbers;
  private final NounReader nouns;
  private final NobodyReader nobody;
  private final PairReader pairs;

  PeopleReader(List<Token> tokens, Sentence sentence, Times times, boolean capitals) {
    this.tokens = tokens;
    this.limit = sentence.end();
    this.capitals = capitals;
    this.numbers = new HeadCounts(tokens, sentence, times);
    this.nouns = new NounReader(tokens, sentence, times, capitals);
    this.nobody = new NobodyReader(tokens, limit, nouns);
    this.pairs = new PairReader(tokens, limit, nouns, capitals);
  }

  /** The phrase that begins at a token, or null. */
  @Nullable People at(int i) {
    Token token = tokens.get(i);
    if (token.isPunctuation() || token.isPossessive()) {
      return null;
    }
    People none = nobody.at(i);
    if (none != null) {
      return none;
    }
    People pair = pairs.at(i);
    if (pair != null) {
      return pair;
    }
    Word word = Grammar.of(token);
    if (word == Word.PRONOUN) {
      boolean part = i > 0 && (tokens.get(i - 1).is("among") || tokens.get(i - 1).is("of"));
      return token.is("it") || part ? null : pronoun(i);
    }
    if (token.is("as")) {
      return asMany(i);
    }
    Quantity quantity = Quantities.at(tokens, i, limit);
    if (quantity != null) {
      return numbers.possible(quantity) ? counted(quantity, i, false) : null;
    }
    if (word == Word.DET) {
      return token.is("her") && alone(i + 1) ? pronoun(i) : determined(i, token);
    }
    if (word != null) {
      return null;
    }
    boolean verb = Side.ATTACKING.is(token) && !token.capitalised();
    return verb ? null : nouns.at(i, i, null, false, false);
  }

  private static People pronoun(int i) {
    return new People(i, i + 1, null, false, Set.of(), Head.PRONOUN, true, false, null);
  }

  /** Whether no noun follows: "wounding her and". */
  private boolean alone(int next) {
    return next >= limit
        || tokens.get(next).isPunctuation()
        || Grammar.is(tokens.get(next), Word.PREP)
        || Grammar.is(tokens.get(next), Word.CONJ);
  }

  /** "two soldiers were killed and as many officers wounded": the number told before. */
  private @Nullable People asMany(int i) {
    Quantity quantity = Quantities.at(tokens, i, limit);
    if (quantity != null) {
      return numbers.possible(quantity) ? counted(quantity, i, false) : null;
    }
    boolean many = i + 3 < limit && tokens.get(i + 1).is("many") && !tokens.get(i + 2).is("as");
    for (int k = i - 1; many && k >= Math.max(0, i - BACK); k--) {
      Quantity before = Quantities.at(tokens, k, limit);
      if (before != null && before.number() == k && numbers.possible(before)) {
        return nouns.at(i, i + 2, before.estimate(), true, false);
      }
    }
    return null;
  }

  private @Nullable People determined(int i, Token token) {
    boolean indefinite =
        token.is("a")
            || token.is("an")
            || token.is("another")
            || token.is("each")
            || token.is("every");
    if (i + 1 >= limit) {
      return null;
    }
    int at = i + 1;
    if (tokens.get(at).is("other")) {
      at++;
    }
    Quantity quantity = at < limit ? Quantities.at(tokens, at, limit) : null;
    if (quantity != null && numbers.possible(quantity)) {
      boolean another = token.is("another");
      People people = counted(quantity, i, !another && !token.is("all") && !token.is("a"));
      return another && people != null && people.head() == Head.NUMBER
          ? people.as(Head.OTHERS)
          : people;
    }
    if (token.is("another")
        && (Grammar.of(tokens.get(at)) != null
            || tokens.get(at).isPunctuation()
            || harm(at) != null
            || (!capitals
                && tokens.get(at).capitalised()
                && Victim.INDEX.at(tokens, at, limit) == null))) {
      return new People(
          i, i + 1, Estimate.exact(1), false, Set.of(), Head.OTHERS, false, false, null);
    }
    if (token.is("another") && at + 1 < limit && tokens.get(at).is("one")) {
      return new People(
          i, i + 2, Estimate.exact(1), false, Set.of(), Head.OTHERS, false, false, null);
    }
    boolean ordinal = token.is("a") && Cue.ORDINAL.is(tokens.get(at));
    if (ordinal && one(at + 1)) {
      return new People(
          i, at + 1, Estimate.exact(1), false, Set.of(), Head.OTHERS, false, false, null);
    }
    if (ordinal && at + 1 < limit && token.is("a")) {
      at++;
    }
    Estimate one = indefinite ? Estimate.exact(1) : null;
    People people = nouns.at(i, at, one, false, !indefinite);
    boolean next = people != null && ordinal && people.head() == Head.NOUN;
    return next && people != null ? people.as(Head.OTHERS) : people;
  }

  /** Whether "a third" stands alone: "a third was hurt", "injuring a third". */
  private boolean one(int next) {
    if (next >= limit) {
      return true;
    }
    Token token = tokens.get(next);
    return token.isPunctuation()
        || Grammar.is(token, Word.AUX)
        || token.is("and")
        || token.is("in")
        || harm(next) != null;
  }

  private @Nullable People counted(Quantity quantity, int first, boolean definite) {
    int at = quantity.end();
    Estimate count = quantity.estimate();
    if (at >= limit) {
      return new People(first, at, count, true, Set.of(), Head.NUMBER, definite, false, null);
    }
    boolean closed = tokens.get(at).text().equals("\"") && at + 2 < limit;
    if (closed && tokens.get(at + 1).is("of")) {
      at++; // killing "scores" of fighters
    }
    Token next = tokens.get(at);
    if (next.is("of") && at + 1 < limit) {
      return partitive(first, at + 1, count);
    }
    if (next.is("others")) {
      return new People(first, at + 1, count, true, Set.of(), Head.OTHERS, false, false, null);
    }
    if (next.is("more") || next.is("other") || next.is("further") || next.is("additional")) {
      People more = at + 1 < limit ? nouns.at(first, at + 1, count, true, false) : null;
      boolean others = more == null || more.head() == Head.UNKNOWN || more.head() == Head.NUMBER;
      return others
          ? new People(first, at + 1, count, true, Set.of(), Head.OTHERS, false, false, null)
          : more;
    }
    return nouns.at(first, at, count, true, definite);
  }

  /** "two of the assailants", "four of them policemen", "six of the dead". */
  private @Nullable People partitive(int first, int at, Estimate count) {
    Token token = tokens.get(at);
    boolean those = at + 1 < limit && token.is("those") && described(harm(at + 1));
    if (Cue.OF_WHOM.is(token) && !those) {
      int from = at + 1;
      while (from < limit
          && (Grammar.is(tokens.get(from), Word.AUX)
              || tokens.get(from).is("a")
              || tokens.get(from).is("an"))) {
        from++;
      }
      People named = from < limit ? nouns.at(first, from, count, true, false) : null;
      if (named != null && (named.head() == Head.NOUN || named.head() == Head.HARM)) {
        Head head = named.own() == null ? Head.PART : Head.HARM;
        return new People(
            first, named.end(), count, true, named.groups(), head, false, false, named.own());
      }
      return new People(first, at + 1, count, true, Set.of(), Head.PART, false, false, null);
    }
    int from = Grammar.is(token, Word.DET) ? at + 1 : at;
    if (from >= limit) {
      return null;
    }
    PhraseIndex.Match<Harm> harm = harm(from);
    if ((harm != null && from > at) || tokens.get(from).is("victims")) {
      int end = harm == null ? from + 1 : harm.end();
      Measure own = harm == null ? Measure.KILLED : harm.value().measure();
      return new People(first, end, count, true, Set.of(), Head.OF_VICTIMS, false, false, own);
    }
    Quantity all = from > at ? Quantities.at(tokens, from, limit) : null;
    if (all != null && numbers.possible(all)) {
      People of = nouns.at(first, all.end(), count, true, false);
      int end = of == null || of.head() != Head.NOUN ? all.end() : of.end();
      Set<VictimGroup> groups = of == null ? Set.of() : of.groups();
      return new People(first, end, count, true, groups, Head.PART, false, false, null);
    }
    People people = nouns.at(first, from, count, true, false);
    boolean theirs = token.is("his") || token.is("her") || token.is("their");
    theirs |= from > at && harmed(first) && tokens.get(from).lower().endsWith("s");
    return people == null
            || people.head() == Head.NUMBER
            || (people.head() == Head.UNKNOWN && !theirs)
        ? null
        : people;
  }

  /** "(five of those) killed were children": whether a predicate says who the dead were. */
  private boolean described(PhraseIndex.@Nullable Match<Harm> fate) {
    boolean killed = fate != null && fate.value().measure() == Measure.KILLED;
    int at = fate == null ? limit : fate.end();
    if (!killed || at >= limit || !Grammar.is(tokens.get(at), Word.AUX)) {
      return false;
    }
    for (int i = at + 1; i < Math.min(limit, at + 4); i++) {
      if (Victim.INDEX.at(tokens, i, limit) != null) {
        return true;
      }
    }
    return false;
  }

  /** "killed 14 of the apostates": whether a verb of harm stands right before a number. */
  private boolean harmed(int number) {
    for (int i = Math.max(0, number - 4); i < number; i++) {
      PhraseIndex.Match<Harm> harm = harm(i);
      boolean plain = harm != null && harm.end() == number && !harm.value().doubtful();
      if (harm != null && plain && harm.value().frame() != Harm.Frame.NOUN) {
        return true;
      }
    }
    return false;
  }

  private PhraseIndex.@Nullable Match<Harm> harm(int at) {
    return Harm.INDEX.at(tokens, at, limit);
  }
}
