package org.sitrep.core.extraction.names;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.text.Lexicon;

/** Words beside a name that tell what it is, from the file of that name. */
final class Neighbours {

  /** What a word beside a name tells. */
  enum Kind {
    HONORIFIC,
    GIVEN,
    INSTITUTION,
    TITLED,
    LOCATIVE,
    MOTION,
    MODIFIER,
    FOLLOWER,
    DIVISION,
    EXTENSION,
    SETTLEMENT;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Kind, Set<String>> words;

  private Neighbours(Map<Kind, Set<String>> words) {
    this.words = words;
  }

  static Neighbours load() {
    return read(Lexicon.load(Neighbours.class, "neighbours.tsv", 2));
  }

  static Neighbours read(Lexicon lexicon) {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Lexicon.Row row : lexicon.rows()) {
      Kind kind = row.oneOf(0, Kind.class, Kind::code);
      Set<String> set = words.computeIfAbsent(kind, _ -> new HashSet<>());
      for (String word : row.list(1)) {
        set.add(word);
      }
    }
    for (Kind kind : Kind.values()) {
      words.putIfAbsent(kind, Set.of());
    }
    return new Neighbours(words);
  }

  /** Whether a word, in lower case, is of a kind. */
  boolean is(Kind kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }
}
