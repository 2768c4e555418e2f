package org.sitrep.core.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A word as lexicons have it: in lower case, without accents. What stands in a {@link WordList} is
 * one object wherever it is read, and knows its lists as bits; most words of a text stand in few.
 * Safe for many threads.
 */
public final class Word {

  private static final long[] NONE = {};

  /** The words of all lists; never changed, only replaced: by lexicons, never by texts. */
  private static volatile Map<String, Word> listed = Map.of();

  private static volatile int lists;

  private final String text;
  private final int hash;
  private final List<Word> parts;

  /** How many lists this word knows of: those made later are asked themselves. */
  private final int known;

  /** A bit a list; never changed, only replaced. */
  private long[] bits = NONE;

  private Word(String text, int known) {
    this.text = text;
    this.hash = text.hashCode();
    this.known = known;
    this.parts = text.indexOf('-') > 0 ? split(text) : List.of();
  }

  /**
   * The word of a text.
   *
   * @param text in lower case, without accents
   */
  public static Word of(String text) {
    int before = lists; // read first: a list that is being made now is none that the word knows of
    Word word = listed.get(text);
    return word == null ? new Word(text, before) : word;
  }

  /** Takes note of a list's words, and gives the list its number. */
  static synchronized int list(Set<String> words) {
    int number = lists;
    if (!listed.keySet().containsAll(words)) {
      Map<String, Word> more = new HashMap<>(listed);
      words.forEach(
          text -> more.computeIfAbsent(text, t -> new Word(t.intern(), Integer.MAX_VALUE)));
      listed = more;
    }
    for (String text : words) {
      Word word = Objects.requireNonNull(listed.get(text));
      long[] bits = Arrays.copyOf(word.bits, Math.max(word.bits.length, (number >> 6) + 1));
      bits[number >> 6] |= 1L << number;
      word.bits = bits;
    }
    lists = number + 1;
    return number;
  }

  private static List<Word> split(String text) {
    List<Word> parts = new ArrayList<>(3);
    for (String part : text.split("-", -1)) {
      parts.add(of(part));
    }
    return parts;
  }

  /** The word itself. */
  public String text() {
    return text;
  }

  /** Whether it is this one; most are told apart by their hashes, without a look at either. */
  boolean is(String other) {
    return hash == other.hashCode() && text.equals(other);
  }

  /** The words between its hyphens, none where it has no hyphen but at its begin. */
  List<Word> parts() {
    return parts;
  }

  /** Whether it stands in a list. */
  boolean in(WordList list) {
    int number = list.number();
    long[] bits = this.bits;
    boolean listed = number >> 6 < bits.length && (bits[number >> 6] & (1L << number)) != 0;
    return listed || (number >= known && list.contains(text));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Word word && word.is(text);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return text;
  }
}
