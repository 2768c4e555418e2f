package org.sitrep.core.extraction.names;

import java.util.Arrays;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Token;

/**
 * A document as the words that names are made of: hyphens part them, apostrophes vanish, marks are
 * words of their own, the endings of possessives are left out.
 */
final class Words {

  private final Document document;
  private String[] keys;
  private int[] starts;
  private int[] ends;
  private int[] tokens;
  private int size;

  private Words(Document document) {
    this.document = document;
    int capacity = document.tokens().size() + document.tokens().size() / 8 + 8;
    keys = new String[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    tokens = new int[capacity];
    for (int i = 0; i < document.tokens().size(); i++) {
      add(document.token(i), i);
    }
  }

  static Words of(Document document) {
    return new Words(document);
  }

  int size() {
    return size;
  }

  /** The word as names are looked up by. */
  String key(int word) {
    return keys[word];
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** Index of the token that the word is, or is a part of. */
  int token(int word) {
    return tokens[word];
  }

  Token tokenOf(int word) {
    return document.token(tokens[word]);
  }

  Document document() {
    return document;
  }

  /** Whether the word begins with a capital letter as written. */
  boolean capitalised(int word) {
    return Character.isUpperCase(document.whole().charAt(starts[word]));
  }

  /** Whether it is a word and has no small letter as written. */
  boolean allCapitals(int word) {
    String whole = document.whole();
    for (int i = starts[word]; i < ends[word]; i++) {
      if (Character.isLowerCase(whole.charAt(i))) {
        return false;
      }
    }
    return Character.isLetter(whole.charAt(starts[word]));
  }

  /** Whether the word has small letters only behind its first letter: Let, not LeT or LET. */
  boolean smallBehind(int word) {
    String whole = document.whole();
    for (int i = starts[word] + 1; i < ends[word]; i++) {
      if (Character.isUpperCase(whole.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is written with the dots of an acronym. */
  boolean dotted(int word) {
    return ends[word] - starts[word] > keys[word].length()
        && document.whole().charAt(starts[word] + 1) == '.';
  }

  /** Whether the word starts a token, not a later part of a hyphenated one. */
  boolean startsToken(int word) {
    return word == 0 || tokens[word - 1] != tokens[word];
  }

  /** Whether the possessive ending follows the word. */
  boolean possessive(int word) {
    int next = tokens[word] + 1;
    return next < document.tokens().size()
        && document.token(next).isPossessive()
        && document.token(next).start() == ends[word];
  }

  private void add(Token token, int index) {
    if (token.isPossessive()) {
      return;
    }
    if (token.hyphenated()) {
      for (Token part : token.parts()) {
        put(part, index);
      }
    } else {
      put(token, index);
    }
  }

  private void put(Token token, int index) {
    if (size == keys.length) {
      int larger = size * 2;
      keys = Arrays.copyOf(keys, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      tokens = Arrays.copyOf(tokens, larger);
    }
    keys[size] = token.isWord() ? plain(token.lower()) : token.lower();
    starts[size] = token.start();
    ends[size] = token.end();
    tokens[size] = index;
    size++;
  }

  private static String plain(String lower) {
    return lower.indexOf('\'') < 0 && lower.indexOf('.') < 0
        ? lower
        : lower.replace("'", "").replace(".", "");
  }
}
