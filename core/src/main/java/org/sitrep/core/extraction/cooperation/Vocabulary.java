package org.sitrep.core.extraction.cooperation;

import java.util.List;
import java.util.Locale;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;

/**
 * The words for offices and for parties named before: {@code offices.tsv}, {@code collectives.tsv}.
 */
final class Vocabulary {

  /** What a word for an office does. */
  enum Office {
    /** Stands for its state; without one, that of the place of writing. */
    HOME,
    /** An organ that stands for its state, likewise. */
    HOME_ORGAN,
    /** A person who stands for a state or organisation. */
    HEAD,
    /** An organ that stands for its state or organisation. */
    ORGAN,
    /** What "minister of" or "secretary for" may lead to. */
    PORTFOLIO,
    /** Goes before a head. */
    BEFORE,
    /** Stands for the state before it, else for the other side. */
    COUNTERPART,
    /** Stands for the side that received the other. */
    HOST,
    /** Stands for the side that came. */
    GUEST
  }

  /** Whom a word for somebody named before stands for. */
  enum Reference {
    ALL,
    GROUP,
    BODY,
    ORGANISATION,
    PERSON,
    SPEAKER
  }

  private final PhraseIndex<Office> offices = read("offices.tsv", Office.class);
  private final PhraseIndex<Office> portfolios = read("portfolios.tsv", Office.class);
  private final PhraseIndex<List<String>> regions = states();
  private final PhraseIndex<Reference> references = read("collectives.tsv", Reference.class);

  /** Adjectives of regions, to the states there. */
  PhraseIndex<List<String>> regions() {
    return regions;
  }

  PhraseIndex<Office> offices() {
    return offices;
  }

  PhraseIndex<Office> portfolios() {
    return portfolios;
  }

  PhraseIndex<Reference> references() {
    return references;
  }

  private static PhraseIndex<List<String>> states() {
    PhraseIndex.Builder<List<String>> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Vocabulary.class, "regions.tsv", 2).rows()) {
      index.add(row.required(0), row.list(1));
    }
    return index.build();
  }

  private static <E extends Enum<E>> PhraseIndex<E> read(String file, Class<E> kinds) {
    PhraseIndex.Builder<E> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Vocabulary.class, file, 2).rows()) {
      E kind = row.oneOf(0, kinds, k -> k.name().toLowerCase(Locale.ROOT));
      for (String phrase : row.list(1)) {
        if (index.get(phrase) == null) {
          index.add(phrase, kind);
        }
      }
    }
    return index.build();
  }
}
