package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;

/**
 * Languages that a text tells by its function words, from {@code functionwords.tsv}: a small part
 * of the time that a model takes.
 */
final class FunctionWords {

  /** Fewer words say nothing. */
  private static final int FEWEST = 6;

  /** Nor does one word alone: tables and lists repeat theirs. */
  private static final int FEWEST_DIFFERENT = 3;

  /** Of another language there may be so many times fewer. */
  private static final int CLEARLY = 3;

  private record Language(String code, int oneIn) {}

  private static final List<Language> LANGUAGES = new ArrayList<>();

  /** The places of the languages that have a word. */
  private static final Map<String, List<Integer>> WORDS = new HashMap<>();

  private static int longest;

  static {
    for (Lexicon.Row row : Lexicon.load(FunctionWords.class, "functionwords.tsv", 3).rows()) {
      for (String word : row.list(2)) {
        WORDS.computeIfAbsent(word, unknown -> new ArrayList<>(1)).add(LANGUAGES.size());
        longest = Math.max(longest, word.length());
      }
      LANGUAGES.add(new Language(row.required(0), Integer.parseInt(row.required(1))));
    }
  }

  private final int[] counts = new int[LANGUAGES.size()];
  private final int[] differents = new int[LANGUAGES.size()];
  private final Set<String> seen = new HashSet<>();
  private int words;

  private FunctionWords() {}

  /** ISO 639-1 code of the language that a text is in up to a character, or null where in doubt. */
  static @Nullable String language(String text, int end) {
    FunctionWords found = new FunctionWords();
    int start = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || !isInWord(text.charAt(i))) {
        if (i > start) {
          found.add(text, start, i);
        }
        start = i + 1;
      }
    }
    return found.likeliest();
  }

  private void add(String text, int start, int end) {
    words++;
    if (end - start > longest) {
      return;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    List<Integer> languages = WORDS.get(word);
    if (languages != null) {
      int different = seen.add(word) ? 1 : 0;
      for (int language : languages) {
        counts[language]++;
        differents[language] += different;
      }
    }
  }

  private @Nullable String likeliest() {
    int best = 0;
    int second = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        second = counts[best];
        best = i;
      } else {
        second = Math.max(second, counts[i]);
      }
    }
    Language language = LANGUAGES.get(best);
    return counts[best] >= FEWEST
            && differents[best] >= FEWEST_DIFFERENT
            && counts[best] * language.oneIn >= words
            && second * CLEARLY <= counts[best]
        ? language.code
        : null;
  }

  private static boolean isInWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
