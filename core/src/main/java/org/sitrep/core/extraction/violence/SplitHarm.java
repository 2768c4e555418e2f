package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordMap;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;

/** Harm words with their victims in the middle: "shot two men dead", "taking nurses hostage". */
final class SplitHarm {

  private static final int REACH = 9;

  private record Ending(List<String> words, Harm harm) {

    private boolean at(List<Token> tokens, int at, int limit) {
      if (at + words.size() > limit) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!tokens.get(at + i).is(words.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private static final WordMap<List<Ending>> WORDS = load();

  private SplitHarm() {}

  private static WordMap<List<Ending>> load() {
    Map<String, List<Ending>> words = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(SplitHarm.class, "split-harms.tsv", 5).rows()) {
      Measure measure = row.oneOf(2, Measure.class, Measure::code);
      Harm.Frame frame = row.oneOf(3, Harm.Frame.class, f -> f.name().toLowerCase(Locale.ROOT));
      Method method = row.cell(4).isEmpty() ? null : row.oneOf(4, Method.class, Method::code);
      for (String ending : row.list(1)) {
        words
            .computeIfAbsent(row.required(0), _ -> new ArrayList<>())
            .add(
                new Ending(
                    List.of(ending.split(" ", -1)),
                    new Harm(measure, frame, method, false, false)));
      }
    }
    return WordMap.of(words);
  }

  /** What a word means with its ending some words on, or null. */
  static @Nullable Harm at(List<Token> tokens, int at, int limit) {
    List<Ending> endings = WORDS.get(tokens.get(at));
    if (endings == null) {
      return null;
    }
    for (int i = at + 2; i < limit && i < at + REACH; i++) {
      Token token = tokens.get(i);
      if (token.isPunctuation()) {
        return null;
      }
      for (Ending ending : endings) {
        if (ending.at(tokens, i, limit)) {
          return ending.harm();
        }
      }
    }
    return null;
  }
}
