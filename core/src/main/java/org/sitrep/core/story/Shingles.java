package org.sitrep.core.story;

import java.util.Arrays;

/**
 * The runs of {@value #WORDS} words of a text, each once, as 64-bit hashes in ascending order.
 * Letters and digits count, whatever their case; what stands between them does not. A text of fewer
 * words is one run.
 */
final class Shingles {

  static final int WORDS = 3;

  private static final long FACTOR = 0x9e37_79b9_7f4a_7c15L;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  static Shingles of(String text) {
    return ofFirst(text, Integer.MAX_VALUE);
  }

  /** The runs of a text's first words. */
  static Shingles ofFirst(String text, int most) {
    long[] words = words(text, most);
    if (words.length == 0) {
      return new Shingles(words);
    }
    int runs = Math.max(1, words.length - WORDS + 1);
    long[] hashes = new long[runs];
    for (int i = 0; i < runs; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(i + WORDS, words.length); j++) {
        hash = mix(hash * FACTOR + words[j]);
      }
      hashes[i] = hash;
    }
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < runs; i++) {
      if (i == 0 || hashes[i] != hashes[distinct - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return new Shingles(Arrays.copyOf(hashes, distinct));
  }

  private static long[] words(String text, int most) {
    long[] words = new long[text.length() / 4 + 8];
    int count = 0;
    long hash = 0;
    boolean inWord = false;
    for (int i = 0; i <= text.length() && count < most; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
        inWord = true;
      } else if (inWord) {
        if (count == words.length) {
          words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = mix(hash);
        hash = 0;
        inWord = false;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** Spreads what differs in a few bits over all of them (the finaliser of MurmurHash3). */
  static long mix(long value) {
    long mixed = value;
    mixed ^= mixed >>> 33;
    mixed *= 0xff51_afd7_ed55_8ccdL;
    mixed ^= mixed >>> 33;
    mixed *= 0xc4ce_b9fe_1a85_ec53L;
    return mixed ^ mixed >>> 33;
  }

  int size() {
    return sorted.length;
  }

  long at(int index) {
    return sorted[index];
  }

  /** How many runs both have. */
  int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      if (sorted[i] == other.sorted[j]) {
        common++;
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
