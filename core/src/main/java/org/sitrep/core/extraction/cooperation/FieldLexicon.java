package org.sitrep.core.extraction.cooperation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;

/** What words tell about the field of an act: {@code fields.tsv}. */
final class FieldLexicon {

  /** Whose words tell no field, although a part of them would. */
  private static final String NOTHING = "-";

  private final PhraseIndex<Set<Field>> strong;
  private final PhraseIndex<Set<Field>> weak;
  private final Map<String, Set<Field>> domains = new HashMap<>();

  FieldLexicon() {
    PhraseIndex.Builder<Set<Field>> strongly = PhraseIndex.builder();
    PhraseIndex.Builder<Set<Field>> weakly = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(FieldLexicon.class, "fields.tsv", 2).rows()) {
      if (row.required(0).equals(NOTHING)) {
        row.list(1).forEach(phrase -> strongly.add(phrase, Set.of()));
        row.list(1).forEach(phrase -> weakly.add(phrase, Set.of()));
        continue;
      }
      boolean hint = row.required(0).endsWith("?");
      String code = hint ? row.required(0).substring(0, row.required(0).length() - 1) : row.cell(0);
      Field field = row.constant(code, Field.class, Field::code);
      for (String phrase : row.list(1)) {
        add(hint ? weakly : strongly, phrase, field);
      }
    }
    for (Lexicon.Row row : Lexicon.load(FieldLexicon.class, "domains.tsv", 2).rows()) {
      Set<Field> fields = EnumSet.noneOf(Field.class);
      for (String code : row.list(1)) {
        fields.add(row.constant(code, Field.class, Field::code));
      }
      domains.put(row.required(0), fields);
    }
    strong = strongly.build();
    weak = weakly.build();
  }

  private static void add(PhraseIndex.Builder<Set<Field>> index, String phrase, Field field) {
    Set<Field> fields = index.get(phrase);
    if (fields == null) {
      index.add(phrase, EnumSet.of(field));
    } else {
      fields.add(field);
    }
  }

  /** All fields that some words of a sentence name, those in titles of officials aside. */
  Set<Field> in(Line line, int from, int to) {
    return all(strong, line, from, to);
  }

  /** What the organisations among some parties exist for. */
  Set<Field> domains(Set<String> parties) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (String party : parties) {
      fields.addAll(domains.getOrDefault(party, Set.of()));
    }
    return fields;
  }

  /** The fields that some words of a sentence hint at. */
  Set<Field> hinted(Line line, int from, int to) {
    return all(weak, line, from, to);
  }

  /** Counts the words of each field in a sentence; a hint counts half. */
  void count(Line line, int weight, Map<Field, Integer> votes) {
    count(strong, line, 2 * weight, votes);
    count(weak, line, weight, votes);
  }

  private static void count(
      PhraseIndex<Set<Field>> index, Line line, int weight, Map<Field, Integer> votes) {
    for (PhraseIndex.Match<Set<Field>> match : index.in(line.tokens(), 0, line.size())) {
      if (!line.titled(match.first())) {
        match.value().forEach(field -> votes.merge(field, weight, Integer::sum));
      }
    }
  }

  private static Set<Field> all(PhraseIndex<Set<Field>> index, Line line, int from, int to) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (PhraseIndex.Match<Set<Field>> match : index.in(line.tokens(), from, to)) {
      if (!line.titled(match.first())) {
        fields.addAll(match.value());
      }
    }
    return fields;
  }
}
