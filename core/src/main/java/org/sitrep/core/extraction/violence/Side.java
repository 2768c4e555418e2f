package org.sitrep.core.extraction.violence;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;

/** Words that tell which side did what is told beside them: {@code sides.tsv}. */
enum Side {
  /** People of a state: without an adjective, of the one where it happened. */
  FORCE,
  /** What a side strikes with: an adjective must tell whose it is. */
  WEAPON,
  /** What states do to militants. */
  OPERATION,
  /** Takes responsibility, where "responsibility" or a deed follows. */
  TAKING,
  /** A deed that somebody claims. */
  DEED,
  /** "was behind". */
  BEING,
  /** Says that somebody did not do it: "denied". */
  DENYING,
  /** Says that somebody did it: "blamed on". */
  BLAMING,
  /** What attackers do: "stormed". */
  ATTACKING,
  /** A thing that forces have: "police van". */
  ASSET,
  /** A word that tells more of armed people unnamed: "unidentified". */
  DESCRIBING,
  /** The name behind it is that of another than who acts: "linked to". */
  ALLIED;

  private static final Map<Side, WordList> WORDS = load();

  private static Map<Side, WordList> load() {
    Map<Side, Set<String>> words = new EnumMap<>(Side.class);
    for (Lexicon.Row row : Lexicon.load(Side.class, "sides.tsv", 2).rows()) {
      Side side = row.oneOf(0, Side.class, s -> s.name().toLowerCase(Locale.ROOT));
      words.computeIfAbsent(side, s -> new HashSet<>()).addAll(row.list(1));
    }
    Map<Side, WordList> lists = new EnumMap<>(Side.class);
    words.forEach((side, list) -> lists.put(side, WordList.of(list)));
    return lists;
  }

  boolean is(Token token) {
    WordList words = WORDS.get(this);
    return words != null && words.has(token);
  }
}
