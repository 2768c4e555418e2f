package org.sitrep.core.extraction.violence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;

/** A word for what befell people, from the lexicon. */
record Harm(Measure measure, Frame frame, @Nullable Method method, boolean doubtful) {

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
      boolean doubtful = frame.endsWith("2");
      String name = doubtful ? frame.substring(0, frame.length() - 1) : frame;
      Frame kind = row.constant(name, Frame.class, f -> f.name().toLowerCase(Locale.ROOT));
      Method method = row.cell(3).isEmpty() ? null : row.oneOf(3, Method.class, Method::code);
      index.add(row.required(0), new Harm(measure, kind, method, doubtful));
    }
    return index.build();
  }
}
