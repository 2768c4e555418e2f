package org.sitrep.core.extraction.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What single words stand for. A word that stands for nothing costs no look-up; made once and kept
 * for good, as a {@link WordList} is.
 *
 * @param <V> what a word stands for
 */
public final class WordMap<V> {

  private final Map<String, V> values;
  private final WordList words;

  private WordMap(Map<String, V> values) {
    this.values = values;
    this.words = WordList.of(values.keySet());
  }

  /**
   * A map.
   *
   * @param values by words in lower case, without accents
   */
  public static <V> WordMap<V> of(Map<String, V> values) {
    return new WordMap<>(Map.copyOf(values));
  }

  /** What the word of a token, in lower case, stands for, or null. */
  public @Nullable V get(Token token) {
    return get(token.word());
  }

  /** What a word stands for, or null. */
  public @Nullable V get(Word word) {
    return words.has(word) ? values.get(word.text()) : null;
  }

  /** What a word of the lexicon stands for, or null. */
  public @Nullable V get(String word) {
    return values.get(word);
  }
}
