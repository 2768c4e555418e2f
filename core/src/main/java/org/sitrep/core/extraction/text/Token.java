package org.sitrep.core.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, number or mark of a text.
 *
 * @param start first UTF-16 unit in {@link Document#whole()}
 * @param end the unit after the last one
 * @param text as written, but with straight quotes, plain hyphens and without the dots of an
 *     abbreviation: {@code US} for {@code U.S.}, {@code Lt} for {@code Lt.}
 * @param word the text in lower case and without accents, by which phrases match
 * @param kind what it is
 */
public record Token(int start, int end, String text, Word word, Kind kind) {

  /** The kinds of token. */
  public enum Kind {
    /** Letters, or letters and digits; a hyphenated word is one token. */
    WORD,
    /** Digits with their separators: {@code 1,524}, {@code 3.5}, {@code 10-15}, {@code 7:30}. */
    NUMBER,
    /** The {@code 's} or bare apostrophe of a possessive. */
    POSSESSIVE,
    /** Everything else, mostly one character. */
    PUNCTUATION
  }

  /** The text in lower case and without accents. */
  public String lower() {
    return word.text();
  }

  /** Whether this is a word. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether this is written in digits throughout. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether this is a mark. */
  public boolean isPunctuation() {
    return kind == Kind.PUNCTUATION;
  }

  /** Whether this is the ending of a possessive. */
  public boolean isPossessive() {
    return kind == Kind.POSSESSIVE;
  }

  /** Whether the lower-cased text is this. */
  public boolean is(String word) {
    return this.word.is(word);
  }

  /** Whether it is a word that begins with a capital. */
  public boolean capitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
  }

  /** Whether it is a word of at least two letters, all of them capitals. */
  public boolean allCaps() {
    if (kind != Kind.WORD) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        capitals++;
      }
    }
    return capitals > 1;
  }

  /** Whether a hyphen joins parts in it. */
  public boolean hyphenated() {
    return kind != Kind.PUNCTUATION && !word.parts().isEmpty();
  }

  /** The parts between the hyphens, or this token alone where there is none. */
  public List<Token> parts() {
    if (!hyphenated() || text.length() != end - start || lower().length() != text.length()) {
      return List.of(this);
    }
    List<Token> parts = new ArrayList<>(3);
    int from = 0;
    while (from <= text.length()) {
      int hyphen = text.indexOf('-', from);
      int to = hyphen < 0 ? text.length() : hyphen;
      if (to > from) {
        parts.add(part(from, to));
      }
      from = to + 1;
    }
    return parts;
  }

  private Token part(int from, int to) {
    String piece = text.substring(from, to);
    Kind pieceKind = Character.isDigit(piece.charAt(0)) && digits(piece) ? Kind.NUMBER : Kind.WORD;
    Word part = Word.of(lower().substring(from, to));
    return new Token(start + from, start + to, piece, part, pieceKind);
  }

  private static boolean digits(String piece) {
    return piece.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.' || c == ':');
  }
}
