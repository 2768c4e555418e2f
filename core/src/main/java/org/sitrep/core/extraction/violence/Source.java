package org.sitrep.core.extraction.violence;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;

/** Words that tell who gives figures: {@code sources.tsv}. */
enum Source {
  /** A verb whose subject gives the figures. */
  SAYING,
  /** A verb whose subject are the figures: "records show". */
  SHOWING,
  /** What figures are kept in: "records". */
  FIGURES,
  /** Speaks for whom "for" or "of" names. */
  SPOKESMAN,
  /** A rank, title or office before a person's name. */
  TITLE,
  /** An institution, whose name is no person's. */
  INSTITUTION;

  private static final Map<Source, WordList> WORDS = load();

  private static Map<Source, WordList> load() {
    Map<Source, Set<String>> words = new EnumMap<>(Source.class);
    for (Lexicon.Row row : Lexicon.load(Source.class, "sources.tsv", 2).rows()) {
      Source source = row.oneOf(0, Source.class, s -> s.name().toLowerCase(Locale.ROOT));
      words.computeIfAbsent(source, s -> new HashSet<>()).addAll(row.list(1));
    }
    Map<Source, WordList> lists = new EnumMap<>(Source.class);
    words.forEach((source, list) -> lists.put(source, WordList.of(list)));
    return lists;
  }

  boolean is(Token token) {
    WordList words = WORDS.get(this);
    return words != null && words.has(token);
  }
}
