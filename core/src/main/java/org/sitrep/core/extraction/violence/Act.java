package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;

/**
 * A word for an act that is counted, from the lexicon.
 *
 * @param measure what counts such acts
 * @param method how they are done, or null
 * @param plural whether this form means several
 */
record Act(Measure measure, @Nullable Method method, boolean plural) {

  static final PhraseIndex<Act> INDEX = load();

  private static PhraseIndex<Act> load() {
    PhraseIndex.Builder<Act> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Act.class, "acts.tsv", 4).rows()) {
      Measure measure = row.oneOf(1, Measure.class, Measure::code);
      Method method = row.cell(2).isEmpty() ? null : row.oneOf(2, Method.class, Method::code);
      String plural = row.cell(3).isEmpty() ? row.required(0) + "s" : row.cell(3);
      index.add(row.required(0), new Act(measure, method, false));
      index.add(plural, new Act(measure, method, true));
    }
    return index.build();
  }
}
