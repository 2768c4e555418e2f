package org.sitrep.core.extraction.text;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Words of one kind, such as those for months. Whether the word of a token is one of them is a bit
 * of that {@link Word}. Lists are made once and kept for good: each costs a bit in its words.
 */
public final class WordList extends AbstractSet<String> {

  private final Set<String> words;
  private final int number;

  private WordList(Set<String> words) {
    this.words = words;
    this.number = Word.list(words);
  }

  /**
   * A list.
   *
   * @param words in lower case, without accents
   * @throws IllegalArgumentException where a word stands twice
   */
  public static WordList of(String... words) {
    Set<String> set = HashSet.newHashSet(words.length);
    for (String word : words) {
      if (!set.add(word)) {
        throw new IllegalArgumentException("a word stands twice: '" + word + "'");
      }
    }
    return new WordList(set);
  }

  /** A list of the words of a lexicon, each taken once. */
  public static WordList of(Collection<String> words) {
    return new WordList(new HashSet<>(words));
  }

  /** Whether the word of a token, in lower case, is one of them. */
  public boolean has(Token token) {
    return token.word().in(this);
  }

  /** Whether a word is one of them. */
  public boolean has(Word word) {
    return word.in(this);
  }

  int number() {
    return number;
  }

  @Override
  public boolean contains(Object word) {
    return words.contains(word);
  }

  @Override
  public Iterator<String> iterator() {
    return Collections.unmodifiableSet(words).iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
