package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.violence.VictimGroup;

/**
 * A word for people, from the lexicon.
 *
 * @param group what it says about who they are, or null
 * @param plural whether this form means several
 * @param both whether one form serves for one and several
 */
record Victim(@Nullable VictimGroup group, boolean plural, boolean both) {

  static final PhraseIndex<Victim> INDEX = load();

  private static PhraseIndex<Victim> load() {
    PhraseIndex.Builder<Victim> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(Victim.class, "victims.tsv", 3).rows()) {
      String singular = row.required(0);
      String plural = row.cell(2).isEmpty() ? plural(singular) : row.cell(2);
      VictimGroup group =
          row.required(1).equals("-") ? null : row.oneOf(1, VictimGroup.class, VictimGroup::code);
      boolean both = singular.equals(plural);
      if (!both && index.get(singular) == null) {
        index.add(singular, new Victim(group, false, false));
      }
      index.add(plural, new Victim(group, true, both));
    }
    return index.build();
  }

  private static String plural(String singular) {
    if (singular.endsWith("man") && !singular.endsWith("shaman") && singular.length() > 3) {
      return singular.substring(0, singular.length() - 2) + "en";
    }
    if (singular.endsWith("y") && "aeiou".indexOf(singular.charAt(singular.length() - 2)) < 0) {
      return singular.substring(0, singular.length() - 1) + "ies";
    }
    return singular.endsWith("s") || singular.endsWith("ch") ? singular + "es" : singular + "s";
  }
}
