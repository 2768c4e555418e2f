package org.sitrep.core.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Qualifier;

/**
 * Finds counts with their qualifiers. It reads every number as a count; whether a number is an age,
 * a year or money is for the caller to tell.
 */
public final class Quantities {

  private static final PhraseIndex<Integer> VAGUE = vague();
  private static final PhraseIndex<Qualifier> QUALIFIERS = qualifiers();

  private Quantities() {}

  private static PhraseIndex<Integer> vague() {
    PhraseIndex.Builder<Integer> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Quantities.class, "vague.tsv", 2).rows()) {
      index.add(row.required(0), NumberWords.whole(row, 1));
    }
    return index.build();
  }

  private static PhraseIndex<Qualifier> qualifiers() {
    PhraseIndex.Builder<Qualifier> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Quantities.class, "qualifiers.tsv", 2).rows()) {
      index.add(row.required(0), row.oneOf(1, Qualifier.class, Qualifier::code));
    }
    return index.build();
  }

  /** All counts of a sentence in order, without overlaps. */
  public static List<Quantity> in(Document document, Sentence sentence) {
    List<Quantity> found = new ArrayList<>();
    int i = sentence.first();
    while (i < sentence.end()) {
      Quantity quantity = at(document.tokens(), i, sentence.end());
      if (quantity != null) {
        found.add(quantity);
      }
      i = quantity == null ? i + 1 : quantity.end();
    }
    return found;
  }

  /** The count that begins at a token, qualifier and all, or null. */
  public static @Nullable Quantity at(List<Token> tokens, int at, int limit) {
    Qualifier qualifier = null;
    int i = at;
    while (i < limit) {
      PhraseIndex.Match<Qualifier> word = QUALIFIERS.at(tokens, i, limit);
      if (word == null) {
        break;
      }
      qualifier = qualifier == null || qualifier == Qualifier.EXACT ? word.value() : qualifier;
      i = word.end();
    }
    if (i >= limit) {
      return null;
    }
    Quantity spread = between(tokens, at, i, limit);
    if (spread != null) {
      return spread;
    }
    PhraseIndex.Match<Integer> vague = VAGUE.at(tokens, i, limit);
    if (vague != null) {
      return new Quantity(at, i, vague.end(), vague(vague.value(), qualifier), false);
    }
    NumberWords.Read number = NumberWords.at(tokens, i, limit);
    if (number == null) {
      return compact(tokens, at, i);
    }
    return widen(tokens, at, i, limit, number, qualifier);
  }

  private static Quantity widen(
      List<Token> tokens,
      int at,
      int i,
      int limit,
      NumberWords.Read number,
      @Nullable Qualifier qualifier) {
    int end = number.end();
    if (end < limit && (tokens.get(end).is("to") || tokens.get(end).is("or"))) {
      if (end + 1 < limit && (tokens.get(end + 1).is("more") || tokens.get(end + 1).is("so"))) {
        boolean more = tokens.get(end + 1).is("more");
        Estimate estimate =
            more ? Estimate.atLeast(number.value()) : Estimate.about(number.value());
        return new Quantity(at, i, end + 2, estimate, number.digits());
      }
      NumberWords.Read second = end + 1 < limit ? NumberWords.at(tokens, end + 1, limit) : null;
      boolean change = i > 0 && tokens.get(i - 1).is("from") && tokens.get(end).is("to");
      boolean upward = second != null && second.value() > number.value();
      if (second != null && upward && !change && !score(number, second)) {
        Estimate range = Estimate.range(scaled(number, second), second.value());
        return new Quantity(at, i, second.end(), range, number.digits());
      }
    }
    return new Quantity(at, i, end, estimate(number.value(), qualifier), number.digits());
  }

  /** "two to three million" means two million. */
  private static int scaled(NumberWords.Read first, NumberWords.Read second) {
    for (int scale : new int[] {1_000_000, 1_000}) {
      boolean shared = second.value() >= scale && second.value() % scale == 0;
      if (shared
          && !first.digits()
          && first.value() < 1_000
          && first.value() < second.value() / scale) {
        return first.value() * scale;
      }
    }
    return first.value();
  }

  private static boolean score(NumberWords.Read first, NumberWords.Read second) {
    return first.value() == 0 || second.value() > 1_000_000_000;
  }

  /** "between A and B". */
  private static @Nullable Quantity between(List<Token> tokens, int at, int i, int limit) {
    if (!tokens.get(i).is("between") || i + 1 >= limit) {
      return null;
    }
    NumberWords.Read low = NumberWords.at(tokens, i + 1, limit);
    if (low == null || low.end() + 1 >= limit || !tokens.get(low.end()).is("and")) {
      return null;
    }
    NumberWords.Read high = NumberWords.at(tokens, low.end() + 1, limit);
    if (high == null || high.value() <= low.value()) {
      return null;
    }
    Estimate range = Estimate.range(scaled(low, high), high.value());
    return new Quantity(at, i, high.end(), range, low.digits());
  }

  private static boolean year(NumberWords.Read number) {
    return number.value() >= 1900 && number.value() <= 2100;
  }

  /** "10-15", "20-odd", "100-plus". */
  private static @Nullable Quantity compact(List<Token> tokens, int at, int i) {
    Token token = tokens.get(i);
    if (!token.hyphenated() || token.text().length() > 20) {
      return null;
    }
    List<Token> parts = token.parts();
    if (parts.size() != 2) {
      return null;
    }
    NumberWords.Read low = NumberWords.at(parts, 0, 1);
    if (low == null) {
      return null;
    }
    if (parts.get(1).is("odd")) {
      return new Quantity(at, i, i + 1, Estimate.about(low.value()), low.digits());
    }
    if (parts.get(1).is("plus")) {
      return new Quantity(at, i, i + 1, Estimate.atLeast(low.value()), low.digits());
    }
    NumberWords.Read high = NumberWords.at(parts, 1, 2);
    if (high == null || high.value() <= low.value() || year(low)) {
      return null;
    }
    return new Quantity(at, i, i + 1, Estimate.range(low.value(), high.value()), low.digits());
  }

  private static Estimate vague(int count, @Nullable Qualifier qualifier) {
    return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.AT_MOST
        ? estimate(count, qualifier)
        : Estimate.vague(count);
  }

  private static Estimate estimate(int count, @Nullable Qualifier qualifier) {
    return switch (qualifier) {
      case ABOUT -> Estimate.about(count);
      case AT_LEAST -> Estimate.atLeast(count);
      case AT_MOST -> Estimate.atMost(count);
      case null, default -> Estimate.exact(count);
    };
  }
}
