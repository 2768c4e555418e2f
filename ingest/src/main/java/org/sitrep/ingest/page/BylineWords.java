package org.sitrep.ingest.page;

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
    PUBLISHED,
    UPDATED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<Kind, List<String>> WORDS = load();

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

  /** The words of a kind as alternatives of a pattern, the longest first. */
  static String alternatives(Kind kind) {
    return of(kind).stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
