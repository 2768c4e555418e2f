package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;

/** One sentence as the rules see it: its words without the dateline, hyphenated ones in parts. */
final class Line {

  private final Sentence sentence;
  private final List<Token> tokens;
  private final String[] words;

  /** A bit for the hash of each word, by which most words that do not stand here are known. */
  private final long marks;

  private final boolean[] quoted;
  private final BitSet joints;
  private final boolean capitals;
  private final TreeMap<Integer, String> places = new TreeMap<>();
  private final BitSet groups = new BitSet();
  private final BitSet titles = new BitSet();
  private final BitSet parties = new BitSet();

  private Line(Sentence sentence, List<Token> tokens, boolean[] quoted, BitSet joints) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.quoted = quoted;
    this.joints = joints;
    this.capitals = capitals(tokens);
    this.words = new String[tokens.size()];
    long marks = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.get(i).lower();
      marks |= 1L << words[i].hashCode();
    }
    this.marks = marks;
  }

  /**
   * Cuts a sentence.
   *
   * @param open whether a quotation of an earlier sentence of the paragraph is still open
   */
  static Line of(Document document, Sentence sentence, boolean open) {
    List<Token> tokens = new ArrayList<>(sentence.length() + 4);
    BitSet joints = new BitSet();
    for (int i = document.bodyStart(sentence); i < sentence.end(); i++) {
      Token token = document.token(i);
      if (token.hyphenated()) {
        List<Token> parts = token.parts();
        for (int k = 0; k + 1 < parts.size(); k++) {
          joints.set(tokens.size() + k);
        }
        tokens.addAll(parts);
      } else {
        tokens.add(token);
      }
    }
    boolean[] quoted = new boolean[tokens.size()];
    boolean inside = open;
    for (int i = 0; i < quoted.length; i++) {
      String text = tokens.get(i).text();
      if (text.equals("\"")) {
        inside = !inside;
      }
      quoted[i] = inside;
    }
    return new Line(sentence, tokens, quoted, joints);
  }

  /** Whether a quotation is open behind the last word. */
  boolean leavesQuoteOpen() {
    return quoted.length > 0 && quoted[quoted.length - 1];
  }

  Sentence sentence() {
    return sentence;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  int size() {
    return words.length;
  }

  /** The word at a place in lower case, or the empty string outside of the sentence. */
  String at(int i) {
    return i < 0 || i >= words.length ? "" : words[i];
  }

  /** Whether a word is one of a list; outside of the sentence none is. */
  boolean is(int i, WordList list) {
    return i >= 0 && i < words.length && list.has(tokens.get(i));
  }

  /** Whether some of it is quoted. */
  boolean quotes() {
    for (boolean inside : quoted) {
      if (inside) {
        return true;
      }
    }
    return false;
  }

  boolean quoted(int i) {
    return i >= 0 && i < quoted.length && quoted[i];
  }

  boolean capital(int i) {
    return i >= 0
        && i < words.length
        && tokens.get(i).capitalised()
        && (!capitals || parties.get(i));
  }

  /** Whether a sentence is written in capitals, which then tell no name. */
  private static boolean capitals(List<Token> tokens) {
    int words = 0;
    for (Token token : tokens) {
      if (token.isWord()) {
        if (!token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
          return false;
        }
        words++;
      }
    }
    return words > 4;
  }

  /** Whether a word is written in capitals, such as an acronym. */
  boolean shout(int i) {
    return capital(i)
        && words[i].length() > 1
        && tokens.get(i).text().equals(words[i].toUpperCase(Locale.ROOT));
  }

  boolean possessive(int i) {
    return i >= 0 && i < words.length && tokens.get(i).isPossessive();
  }

  /** Whether a mark stands there, or the sentence has ended. */
  boolean mark(int i) {
    return i < 0 || i >= words.length || tokens.get(i).isPunctuation();
  }

  /** Takes note that some words are an official's title and name, which are no topic. */
  void title(int from, int to) {
    titles.set(from, to);
  }

  /** Takes note that some words name a party. */
  void party(int from, int to) {
    parties.set(from, to);
  }

  /** Takes note that some words name an armed group. */
  void group(int from, int to) {
    groups.set(from, to);
  }

  /** Whether some words name an armed group. */
  boolean armed(int from, int to) {
    int next = groups.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /** Takes note of a place and the country that it lies in. */
  void place(int word, String country) {
    places.put(word, country);
  }

  /** ISO codes of the countries of the places in a range of words. */
  Set<String> countries(int from, int to) {
    return new LinkedHashSet<>(places.subMap(from, Math.max(from, to)).values());
  }

  /** Whether a word stands somewhere in it. */
  boolean has(String word) {
    if ((marks & (1L << word.hashCode())) == 0) {
      return false;
    }
    for (String known : words) {
      if (known.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of some words stand somewhere in it. */
  boolean hasAll(List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!has(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is a part of a party's name. */
  boolean named(int i) {
    return parties.get(i);
  }

  boolean titled(int i) {
    return titles.get(i);
  }

  /** Whether a hyphen joins a word to the next. */
  boolean joined(int i) {
    return i >= 0 && joints.get(i);
  }
}
