package org.sitrep.core.extraction.violence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;

/**
 * A word for what befell people, from the lexicon.
 *
 * @param measure what it tells
 * @param frame how it is joined to its victims
 * @param method how it was done, or null
 * @param doubtful whether it tells of harm only beside a word for people
 * @param echo whether it does so only where the article tells of such harm by another word
 */
record Harm(Measure measure, Frame frame, @Nullable Method method, boolean doubtful, boolean echo) {

  /** How a word is joined to its victims. */
  enum Frame {
    VERB,
    PASSIVE,
    GERUND,
    PRESENT,
    DIED,
    STATE,
    NOUN,
    OF
  }

  static final PhraseIndex<Harm> INDEX = load();

  private static PhraseIndex<Harm> load() {
    PhraseIndex.Builder<Harm> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Harm.class, "harms.tsv", 4).rows()) {
      Measure measure = row.oneOf(1, Measure.class, Measure::code);
      String frame = row.required(2);
      boolean echo = frame.endsWith("3");
      boolean doubtful = echo || frame.endsWith("2");
      String name = doubtful ? frame.substring(0, frame.length() - 1) : frame;
      Frame kind = row.constant(name, Frame.class, f -> f.name().toLowerCase(Locale.ROOT));
      Method method = row.cell(3).isEmpty() ? null : row.oneOf(3, Method.class, Method::code);
      index.add(row.required(0), new Harm(measure, kind, method, doubtful, echo));
    }
    return index.build();
  }
}
