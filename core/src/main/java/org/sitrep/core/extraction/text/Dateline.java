package org.sitrep.core.extraction.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words before the first sentence of a report that say where and when it was written, such as
 * "KABUL, Sept 6 (AP) —" or "ISLAMABAD:".
 *
 * @param first index of its first token
 * @param end the index of the first token behind its dash or colon
 * @param placeEnd the index after the last token of the place
 */
public record Dateline(int first, int end, int placeEnd) {

  private static final int LONGEST = 22;

  static @Nullable Dateline find(Document document) {
    int looked = 0;
    for (Sentence sentence : document.sentences()) {
      if (sentence.title()) {
        continue;
      }
      Dateline found = at(document.tokens(), sentence);
      if (found != null || ++looked == 2) {
        return found;
      }
    }
    return null;
  }

  /** Words with capitals, then a source in brackets or a date, then a dash or a colon. */
  private static @Nullable Dateline at(List<Token> tokens, Sentence sentence) {
    int limit = Math.min(sentence.end() - 1, sentence.first() + LONGEST);
    int placeEnd = -1;
    int depth = 0;
    for (int i = sentence.first(); i < limit; i++) {
      Token token = tokens.get(i);
      String text = token.text();
      if (depth == 0 && ends(text)) {
        int end = i + 1;
        while (end < sentence.end() - 1 && skipped(tokens.get(end).text())) {
          end++;
        }
        boolean named = placeEnd > 0 || tokens.get(sentence.first()).allCaps();
        int place = placeEnd > 0 ? placeEnd : i;
        named &= place > sentence.first(); // "16:45 - " names no place
        return named && (text.equals(":") ? shouted(tokens, sentence.first(), place) : true)
            ? new Dateline(sentence.first(), end, place)
            : null;
      }
      if (text.equals("(") || text.equals("[")) {
        placeEnd = placeEnd < 0 ? i : placeEnd;
        depth++;
      } else if (text.equals(")") || text.equals("]")) {
        depth--;
      } else if (text.equals(",") || token.isNumber()) {
        placeEnd = placeEnd < 0 ? i : placeEnd;
      } else if (depth == 0 && !fits(token)) {
        return null;
      }
    }
    return null;
  }

  private static boolean ends(String mark) {
    return mark.equals(":") || mark.startsWith("--") || mark.equals("-");
  }

  private static boolean skipped(String mark) {
    return mark.startsWith("-")
        || mark.equals(":")
        || mark.equals("[")
        || mark.equals("]")
        || mark.equals("TEXT");
  }

  private static boolean fits(Token token) {
    return token.capitalised()
        || token.isNumber()
        || token.text().equals(".")
        || token.text().equals("/")
        || token.is("de")
        || token.is("of")
        || token.is("el")
        || token.is("al");
  }

  private static boolean shouted(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).isWord() && tokens.get(i).allCaps()) {
        return true;
      }
    }
    return false;
  }
}
