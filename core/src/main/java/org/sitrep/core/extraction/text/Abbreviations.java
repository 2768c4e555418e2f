package org.sitrep.core.extraction.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which dots belong to a word and do not end a sentence. */
final class Abbreviations {

  /** When the dot belongs to the word. */
  private enum Rule {
    ALWAYS,
    BEFORE_NUMBER,
    BEFORE_SMALL,
    MAY_END
  }

  private static final Map<String, Rule> RULES = load();
  private static final int LONGEST = 12;

  private Abbreviations() {}

  private static Map<String, Rule> load() {
    Map<String, Rule> rules = new HashMap<>();
    for (Lexicon.Row row : Lexicon.load(Abbreviations.class, "abbreviations.tsv", 2).rows()) {
      rules.put(row.required(0), row.oneOf(1, Rule.class, r -> r.name().toLowerCase(Locale.ROOT)));
    }
    return rules;
  }

  private static @Nullable Rule rule(String word) {
    return word.length() > LONGEST ? null : RULES.get(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the dot at {@code end} belongs to the word before it. */
  static boolean keepsDot(String text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    if (end - start == 1) {
      return Character.isUpperCase(text.charAt(start));
    }
    Rule rule = rule(text.substring(start, end));
    if (rule == null) {
      return false;
    }
    int next = end + 1;
    while (next < text.length() && next < end + 3 && Marks.isSpace(text.charAt(next))) {
      next++;
    }
    char c = next < text.length() ? text.charAt(next) : '\n';
    return switch (rule) {
      case ALWAYS, MAY_END -> true;
      case BEFORE_NUMBER -> Character.isDigit(c);
      case BEFORE_SMALL -> !Character.isUpperCase(c) && !Marks.isSpace(c) && c != '"';
    };
  }

  /** Whether a sentence may end with this abbreviation's dot. */
  static boolean mayEnd(String word) {
    return rule(word) == Rule.MAY_END;
  }

  /** Whether a range is letters with dots between them, as in an acronym. */
  static boolean dotted(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean dot = text.charAt(i) == '.';
      if (dot != ((i - start) % 2 == 1)) {
        return false;
      }
    }
    return end > start + 1;
  }

  /** Whether the dots of a word are those of an acronym or an abbreviation. */
  static boolean dropsDots(String word) {
    int end = word.endsWith(".") ? word.length() - 1 : word.length();
    return word.indexOf('.') == end || dotted(word, 0, end);
  }
}
