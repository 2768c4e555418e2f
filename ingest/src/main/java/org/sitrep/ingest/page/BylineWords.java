package org.sitrep.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.core.extraction.text.Lexicon;

/** The words of bylines, from {@code bylines.tsv}. */
final class BylineWords {

  /** What a word does in a byline. */
  enum Kind {
    BY,
    AND,
    ROLE,
    AGENCY,
    WITH,
    NOBODY,
    PUBLISHED,
    UPDATED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<Kind, List<String>> WORDS = load();
  private static final Map<Kind, Map<Character, List<String>>> BY_FIRST =
      WORDS.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, words -> byFirst(words.getValue())));

  private BylineWords() {}

  private static Map<Kind, List<String>> load() {
    Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
    for (Lexicon.Row row : Lexicon.load(BylineWords.class, "bylines.tsv", 2).rows()) {
      words
          .computeIfAbsent(row.oneOf(0, Kind.class, Kind::code), kind -> new ArrayList<>())
          .addAll(row.list(1));
    }
    return words;
  }

  static List<String> of(Kind kind) {
    return WORDS.getOrDefault(kind, List.of());
  }

  /** Where a word of a kind stands first, whole in scripts that part words, or -1. */
  static int find(Kind kind, String text) {
    Map<Character, List<String>> byFirst = BY_FIRST.getOrDefault(kind, Map.of());
    for (int i = 0; i < text.length(); i++) {
      List<String> words = byFirst.get(Character.toLowerCase(text.charAt(i)));
      if (words != null && !isParted(text, i - 1)) {
        for (String word : words) {
          if (text.regionMatches(true, i, word, 0, word.length())
              && !isParted(text, i + word.length())) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  private static boolean isParted(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(text.charAt(at));
    return script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC;
  }

  private static Map<Character, List<String>> byFirst(List<String> words) {
    return words.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  /** The words of a kind as alternatives of a pattern, the longest first. */
  static String alternatives(Kind kind) {
    return of(kind).stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
