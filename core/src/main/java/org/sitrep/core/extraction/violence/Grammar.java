package org.sitrep.core.extraction.violence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.text.WordMap;

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

  private static final WordMap<Word> WORDS = words();
  private static final WordList THINGS = things();

  private Grammar() {}

  private static WordMap<Word> words() {
    Map<String, Word> words = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "grammar.tsv", 2).rows()) {
      words.put(row.required(0), row.oneOf(1, Word.class, w -> w.name().toLowerCase(Locale.ROOT)));
    }
    return WordMap.of(words);
  }

  private static WordList things() {
    Set<String> things = new HashSet<>();
    for (Lexicon.Row row : Lexicon.load(Grammar.class, "things.tsv", 1).rows()) {
      things.add(row.required(0));
    }
    return WordList.of(things);
  }

  static @Nullable Word of(Token token) {
    return WORDS.get(token);
  }

  static boolean is(Token token, Word word) {
    return WORDS.get(token) == word;
  }

  static boolean thing(Token token) {
    return THINGS.has(token);
  }
}
