package org.sitrep.core.extraction.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens in one pass. */
final class Tokeniser {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokeniser(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Tokeniser(text).cut(0, text.length());
  }

  private List<Token> cut(int from, int to) {
    at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Marks.isSpace(c)) {
        at++;
      } else if (Character.isLetterOrDigit(c)) {
        word();
      } else if (Character.isHighSurrogate(c) && at + 1 < to) {
        add(at, at + 2, Token.Kind.PUNCTUATION);
      } else if (!possessive()) {
        mark(c);
      }
    }
    return tokens;
  }

  private void mark(char c) {
    int end = at + 1;
    if (c == '.' || c == '-') {
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
    }
    add(at, end, Token.Kind.PUNCTUATION);
  }

  /** An apostrophe right behind a word, or such with an s behind it. */
  private boolean possessive() {
    if (!Marks.isApostrophe(text.charAt(at))
        || tokens.isEmpty()
        || tokens.getLast().end() != at
        || !tokens.getLast().isWord()) {
      return false;
    }
    if (isPossessiveS(at)) {
      add(at, at + 2, Token.Kind.POSSESSIVE);
      return true;
    }
    if (tokens.getLast().lower().endsWith("s") && !endsQuote()) {
      add(at, at + 1, Token.Kind.POSSESSIVE);
      return true;
    }
    return false;
  }

  /** Whether a single quote was opened a little before and is closed here. */
  private boolean endsQuote() {
    for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - 12); i--) {
      if (tokens.get(i).isPunctuation() && tokens.get(i).text().equals("'")) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossessiveS(int apostrophe) {
    int s = apostrophe + 1;
    return s < text.length()
        && (text.charAt(s) == 's' || text.charAt(s) == 'S')
        && (s + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(s + 1)));
  }

  private void word() {
    int start = at;
    int i = at;
    boolean digits = true;
    boolean dotted = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        digits &= Character.isDigit(c);
        i++;
      } else if (c == '\u00AD') {
        i++;
      } else if (joins(c, start, i)) {
        dotted |= c == '.';
        i++;
      } else {
        break;
      }
    }
    int end = i;
    if (!digits && end < text.length() && text.charAt(end) == '.') {
      boolean acronym = dotted && Abbreviations.dotted(text, start, end);
      if (acronym || Abbreviations.keepsDot(text, start, end)) {
        end++;
      }
    }
    add(start, end, digits ? Token.Kind.NUMBER : Token.Kind.WORD);
  }

  /** Whether a mark inside a word or number holds it together. */
  private boolean joins(char c, int start, int i) {
    if (i + 1 >= text.length() || i == start) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)) {
      return false;
    }
    if (Marks.isHyphen(c)) {
      return true;
    }
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return c == ',' || c == '.' || c == ':' || c == '/';
    }
    if (Marks.isApostrophe(c)) {
      return Character.isLetter(before) && Character.isLetter(after) && !isPossessiveS(i);
    }
    boolean address = Character.isLowerCase(before) && Character.isLowerCase(after);
    return c == '.' && (address || single(i - 1, start));
  }

  /** Whether a letter stands alone between dots, as in an acronym. */
  private boolean single(int letter, int start) {
    return Character.isLetter(text.charAt(letter))
        && (letter == start || text.charAt(letter - 1) == '.')
        && (letter + 3 >= text.length() || !Character.isLetter(text.charAt(letter + 3)));
  }

  private void add(int start, int end, Token.Kind kind) {
    String raw = text.substring(start, end);
    String plain = kind == Token.Kind.NUMBER || kind == Token.Kind.WORD ? plain(raw) : mark(raw);
    tokens.add(new Token(start, end, plain, Word.of(lower(plain)), kind));
    at = end;
  }

  private static String mark(String raw) {
    if (raw.length() == 1) {
      return Marks.plain(raw.charAt(0));
    }
    return Marks.isApostrophe(raw.charAt(0)) ? "'" + raw.substring(1) : raw;
  }

  private static String plain(String raw) {
    boolean ascii = true;
    for (int i = 0; i < raw.length() && ascii; i++) {
      ascii = raw.charAt(i) < 128;
    }
    String plain = raw;
    if (!ascii) {
      StringBuilder built = new StringBuilder(raw.length());
      for (int i = 0; i < raw.length(); i++) {
        char c = raw.charAt(i);
        if (Marks.isHyphen(c)) {
          built.append('-');
        } else if (Marks.isApostrophe(c)) {
          built.append('\'');
        } else if (c != '\u00AD') {
          built.append(c);
        }
      }
      plain = built.toString();
    }
    boolean letters = Character.isLetter(plain.charAt(0));
    if (letters && plain.indexOf('.') > 0 && Abbreviations.dropsDots(plain)) {
      return plain.replace(".", "");
    }
    return plain;
  }

  static String lower(String plain) {
    boolean ascii = true;
    boolean upper = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      ascii &= c < 128;
      upper |= c >= 'A' && c <= 'Z';
    }
    if (ascii) {
      return upper ? plain.toLowerCase(Locale.ROOT) : plain;
    }
    String split = Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(split.length());
    for (int i = 0; i < split.length(); i++) {
      char c = split.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
