package org.sitrep.core.incident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Lexicon.Row;

/** How near to the dead and injured a source of figures is. */
enum Directness {
  /** Who counts them: hospitals, rescuers, police, officials of the place. */
  COUNTS,
  /** Who speaks for those who count: governments, armies, agencies. */
  SPEAKS,
  /** Who was there: residents, witnesses. */
  SAW,
  /** Nobody is named. */
  UNNAMED,
  /** Who did it. */
  PARTY;

  private static final Map<Directness, List<String>> WORDS = read();

  private static Map<Directness, List<String>> read() {
    Map<Directness, List<String>> words = new EnumMap<>(Directness.class);
    for (Row row : Lexicon.load(Directness.class, "sources.tsv", 2).rows()) {
      words
          .computeIfAbsent(
              row.oneOf(
                  0, Directness.class, directness -> directness.name().toLowerCase(Locale.ROOT)),
              _ -> new ArrayList<>())
          .add(" " + Locality.key(row.required(1)) + " ");
    }
    return words;
  }

  static Directness of(@Nullable String attribution) {
    if (attribution == null) {
      return UNNAMED;
    }
    String source = " " + Locality.key(attribution) + " ";
    for (Directness directness : List.of(PARTY, COUNTS, SPEAKS, SAW)) {
      if (WORDS.getOrDefault(directness, List.of()).stream().anyMatch(source::contains)) {
        return directness;
      }
    }
    return SPEAKS;
  }
}
