package org.sitrep.core.extraction.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words, each with a value, found in a document by their words. Spaces and
 * hyphens within a phrase are the same ("al Qaeda" finds "al-Qaeda"), but a phrase never ends
 * inside a token. Of the phrases that begin at a token the longest wins. Immutable and safe for
 * many threads. As a {@link WordList}, an index is made once and kept for good.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {

  /**
   * A phrase found.
   *
   * @param first index of its first token
   * @param end the index after its last token
   * @param value what the phrase stands for
   * @param <T> the kind of value
   */
  public record Match<T>(int first, int end, T value) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private @Nullable T anyCase;
    private @Nullable Map<String, T> exactCase;
  }

  private final Node<T> root;
  private final WordList begins;
  private final WordList inner;
  private final int size;

  private PhraseIndex(Node<T> root, int size) {
    this.root = root;
    this.begins = WordList.of(root.next.keySet());
    Set<String> inner = new HashSet<>();
    root.next.values().forEach(node -> words(node, inner));
    this.inner = WordList.of(inner);
    this.size = size;
  }

  private static <T> void words(Node<T> node, Set<String> words) {
    words.addAll(node.next.keySet());
    node.next.values().forEach(next -> words(next, words));
  }

  /** How many phrases there are. */
  public int size() {
    return size;
  }

  /** Begins an index. */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * The longest phrase that begins at a token, or null.
   *
   * @param tokens the tokens to look at
   * @param at index of the first token of the phrase
   * @param limit index that the phrase must end at or before
   */
  public @Nullable Match<T> at(List<Token> tokens, int at, int limit) {
    if (at >= limit || !mayBegin(tokens.get(at))) {
      return null;
    }
    Node<T> node = root;
    T longest = null;
    int end = at;
    for (int i = at; i < limit && (i == at || mayGoOn(node, tokens.get(i))); i++) {
      node = step(node, tokens.get(i));
      if (node == null) {
        break;
      }
      T value = valueOf(node, tokens, at, i + 1);
      if (value != null) {
        longest = value;
        end = i + 1;
      }
    }
    return longest == null ? null : new Match<>(at, end, longest);
  }

  /** All phrases of a range of tokens, leftmost longest, without overlaps. */
  public List<Match<T>> in(List<Token> tokens, int from, int to) {
    List<Match<T>> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      Match<T> match = at(tokens, i, to);
      if (match == null) {
        i++;
      } else {
        found.add(match);
        i = match.end();
      }
    }
    return found;
  }

  /** All phrases of a sentence, leftmost longest, without overlaps. */
  public List<Match<T>> in(Document document, Sentence sentence) {
    return in(document.tokens(), sentence.first(), sentence.end());
  }

  /** The value of a phrase given as text, or null. */
  public @Nullable T get(String phrase) {
    List<Token> tokens = Tokeniser.tokens(phrase);
    Match<T> match = tokens.isEmpty() ? null : at(tokens, 0, tokens.size());
    return match != null && match.end() == tokens.size() ? match.value() : null;
  }

  private boolean mayBegin(Token token) {
    return begins.has(token.hyphenated() ? token.word().parts().getFirst() : token.word());
  }

  private boolean mayGoOn(Node<T> node, Token token) {
    return !node.next.isEmpty() && (token.hyphenated() || inner.has(token));
  }

  private static <T> @Nullable Node<T> step(Node<T> node, Token token) {
    if (!token.hyphenated()) {
      return node.next.get(token.lower());
    }
    @Nullable Node<T> at = node;
    for (Word part : token.word().parts()) {
      at = at == null ? null : at.next.get(part.text());
    }
    return at;
  }

  private static <T> @Nullable T valueOf(Node<T> node, List<Token> tokens, int from, int to) {
    Map<String, T> exactCase = node.exactCase;
    if (exactCase != null) {
      T value = exactCase.get(caseKey(tokens, from, to));
      if (value != null) {
        return value;
      }
    }
    return node.anyCase;
  }

  private static String caseKey(List<Token> tokens, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(tokens.get(i).text().replace('-', ' ')).append(' ');
    }
    return key.toString();
  }

  /**
   * Collects phrases. One phrase has one value: whoever has several puts them into one.
   *
   * @param <T> what a phrase stands for
   */
  public static final class Builder<T> {
    private final Node<T> root = new Node<>();
    private int size;

    private Builder() {}

    /** Adds a phrase that matches in any case; a later value replaces an earlier one. */
    public Builder<T> add(String phrase, T value) {
      node(phrase, Tokeniser.tokens(phrase)).anyCase = value;
      return this;
    }

    /**
     * Adds a phrase that matches only as written or wholly in capitals, before one that matches in
     * any case.
     */
    public Builder<T> addExactCase(String phrase, T value) {
      List<Token> tokens = Tokeniser.tokens(phrase);
      Node<T> node = node(phrase, tokens);
      if (node.exactCase == null) {
        node.exactCase = new HashMap<>(2);
      }
      String key = caseKey(tokens, 0, tokens.size());
      node.exactCase.put(key, value);
      node.exactCase.putIfAbsent(key.toUpperCase(Locale.ROOT), value);
      return this;
    }

    /** The value that a phrase has so far in any case, or null. */
    public @Nullable T get(String phrase) {
      Node<T> node = root;
      for (Token token : Tokeniser.tokens(phrase)) {
        node = step(node, token);
        if (node == null) {
          return null;
        }
      }
      return node.anyCase;
    }

    /** Ends the index; the builder is not used afterwards. */
    public PhraseIndex<T> build() {
      return new PhraseIndex<>(root, size);
    }

    private Node<T> node(String phrase, List<Token> tokens) {
      if (tokens.isEmpty()) {
        throw new IllegalArgumentException("a phrase without words: '" + phrase + "'");
      }
      size++;
      Node<T> node = root;
      for (Token token : tokens) {
        for (Word part : token.hyphenated() ? token.word().parts() : List.of(token.word())) {
          node = node.next.computeIfAbsent(part.text(), _ -> new Node<>());
        }
      }
      return node;
    }
  }
}
