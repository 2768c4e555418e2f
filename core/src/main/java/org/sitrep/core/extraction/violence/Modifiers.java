package org.sitrep.core.extraction.violence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordMap;
import org.sitrep.core.violence.VictimGroup;

/** Adjectives that tell who people are. */
final class Modifiers {

  private static final WordMap<VictimGroup> GROUPS = load();

  private Modifiers() {}

  private static WordMap<VictimGroup> load() {
    Map<String, VictimGroup> groups = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(Modifiers.class, "modifiers.tsv", 2).rows()) {
      VictimGroup group = row.oneOf(1, VictimGroup.class, VictimGroup::code);
      if (groups.put(row.required(0), group) != null) {
        throw row.error("a word stands twice", row.required(0));
      }
    }
    return WordMap.of(groups);
  }

  static boolean any(Token token) {
    return group(token) != null;
  }

  static @Nullable VictimGroup group(Token token) {
    return GROUPS.get(token);
  }
}
