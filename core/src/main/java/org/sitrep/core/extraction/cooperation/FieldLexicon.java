package org.sitrep.core.extraction.cooperation;

import java.util.EnumSet;
import java.util.Set;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;

/** What words tell about the field of an act: {@code fields.tsv}. */
final class FieldLexicon {

  private final PhraseIndex<Set<Field>> index;

  FieldLexicon() {
    PhraseIndex.Builder<Set<Field>> builder = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(FieldLexicon.class, "fields.tsv", 2).rows()) {
      Field field = row.oneOf(0, Field.class, Field::code);
      for (String phrase : row.list(1)) {
        Set<Field> fields = builder.get(phrase);
        if (fields == null) {
          builder.add(phrase, EnumSet.of(field));
        } else {
          fields.add(field);
        }
      }
    }
    index = builder.build();
  }

  /** All fields that some words of a sentence name. */
  Set<Field> in(Line line, int from, int to) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (PhraseIndex.Match<Set<Field>> match : index.in(line.tokens(), from, to)) {
      fields.addAll(match.value());
    }
    return fields;
  }
}
