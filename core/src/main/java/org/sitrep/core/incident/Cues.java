package org.sitrep.core.incident;

import java.util.List;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.Lexicon.Row;

/** Words that say how a sentence goes on from what was told before. */
final class Cues {

  private static final List<Row> ROWS = Lexicon.load(Cues.class, "cues.tsv", 2).rows();
  private static final List<String> OTHER = phrases("other");
  private static final List<String> FOLLOW_UP = phrases("follow-up");
  private static final List<String> INCREMENT = phrases("increment");

  private Cues() {}

  private static List<String> phrases(String kind) {
    return ROWS.stream()
        .filter(row -> row.required(0).equals(kind))
        .map(row -> " " + Locality.key(row.required(1)) + " ")
        .toList();
  }

  /** Whether a sentence goes over to another event. */
  static boolean otherEvent(String sentence) {
    String words = " " + Locality.key(sentence) + " ";
    return OTHER.stream().anyMatch(words::contains);
  }

  /** Whether a sentence counts those who come on top of others. */
  static boolean increment(String sentence) {
    String words = " " + Locality.key(sentence) + " ";
    return INCREMENT.stream().anyMatch(words::contains);
  }

  /** Whether a sentence gives news on an event that was told before. */
  static boolean followUp(String sentence) {
    String words = " " + Locality.key(sentence) + " ";
    return FOLLOW_UP.stream().anyMatch(words::contains);
  }
}
