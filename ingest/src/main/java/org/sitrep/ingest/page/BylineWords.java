package org.sitrep.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.core.extraction.text.Lexicon;

/** The words of bylines, from {@code bylines.tsv}. */
final class BylineWords {

  /** What a word does in a byline. */
  enum Kind {
    BY,
    LABEL,
    AND,
    TRADE,
    ROLE,
    AGENCY,
    WITH,
    CREDIT,
    COMPANY,
    NOBODY,
    DAY,
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

  /** The words of some kinds. */
  static Set<String> all(Kind... kinds) {
    return Arrays.stream(kinds)
        .flatMap(kind -> of(kind).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where a word of a kind stands first, whole in scripts that part words, or -1. */
  static int find(Kind kind, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isParted(text, i - 1) && lengthAt(kind, text, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** The length of the longest word of a kind that begins at a place of a text, or 0. */
  static int lengthAt(Kind kind, String text, int at) {
    int longest = 0;
    for (String word :
        BY_FIRST
            .getOrDefault(kind, Map.of())
            .getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
      if (word.length() > longest
          && text.regionMatches(true, at, word, 0, word.length())
          && !isParted(text, at + word.length())) {
        longest = word.length();
      }
    }
    return longest;
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

  /** The words of some kinds as alternatives of a pattern, the longest first. */
  static String alternatives(Kind... kinds) {
    return all(kinds).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
