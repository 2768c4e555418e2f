package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.violence.Method;

/** The words that tell how violence was done. */
final class Methods {

  /**
   * A method word.
   *
   * @param method what it tells
   * @param weight which of several wins
   */
  record Word(Method method, int weight) {}

  static final PhraseIndex<Word> INDEX = load();

  private Methods() {}

  private static PhraseIndex<Word> load() {
    PhraseIndex.Builder<Word> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Methods.class, "methods.tsv", 3).rows()) {
      Method method = row.oneOf(1, Method.class, Method::code);
      try {
        index.add(row.required(0), new Word(method, Integer.parseInt(row.required(2))));
      } catch (NumberFormatException e) {
        throw row.error("not a weight", row.cell(2));
      }
    }
    return index.build();
  }
}
