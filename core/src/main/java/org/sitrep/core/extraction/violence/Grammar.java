package org.sitrep.core.extraction.violence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;

/** Function words by their class, and nouns that are no people. */
final class Grammar {

  /** Classes of function words. */
  enum Word {
    AUX,
    HAVE,
    PREP,
    CONJ,
    DET,
    PRONOUN,
    RELATIVE,
    ADVERB,
    MODAL,
    CLAUSE
  }

  private static final Map<String, Word> WORDS = new HashMap<>();
  private static final Set<String> THINGS = new HashSet<>();

  static {
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "grammar.tsv", 2).rows()) {
      WORDS.put(row.required(0), row.oneOf(1, Word.class, w -> w.name().toLowerCase(Locale.ROOT)));
    }
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "things.tsv", 1).rows()) {
      THINGS.add(row.required(0));
    }
  }

  private Grammar() {}

  static @Nullable Word of(Token token) {
    return WORDS.get(token.lower());
  }

  static boolean is(Token token, Word word) {
    return WORDS.get(token.lower()) == word;
  }

  static boolean thing(Token token) {
    return THINGS.contains(token.lower());
  }
}
