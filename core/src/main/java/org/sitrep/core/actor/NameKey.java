package org.sitrep.core.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name, by which its spellings are told to be the same. */
public final class NameKey {

  private NameKey() {}

  /**
   * The words of a name in lower case, without accents, apostrophes and the dots of acronyms; a
   * possessive counts for its word without the ending. Marks that belong to a name, such as the
   * comma in "Washington, D.C.", are words of their own.
   */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    String bare = bare(name);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&') {
        word.append(c);
      } else if (apostrophe(c)) {
        if (possessive(bare, i)) {
          i++;
        }
      } else if (c != '.') {
        end(word, words);
        if (c == ',' || c == '(' || c == ')' || c == '/' || c == '+') {
          words.add(String.valueOf(c));
        }
      }
    }
    end(word, words);
    return words;
  }

  /** The words with a blank between, for look-ups. */
  static String of(String name) {
    return String.join(" ", words(name));
  }

  /** Whether a character is one of the forms of an apostrophe. */
  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`';
  }

  private static boolean possessive(String name, int apostrophe) {
    int s = apostrophe + 1;
    return s < name.length()
        && name.charAt(s) == 's'
        && (s + 1 == name.length() || !Character.isLetterOrDigit(name.charAt(s + 1)));
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return withoutAccents(lower);
      }
    }
    return lower;
  }

  private static String withoutAccents(String lower) {
    String split = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(split.length());
    for (int i = 0; i < split.length(); i++) {
      char c = split.charAt(i);
      switch (c) {
        case '\u0131' -> bare.append('i');
        case '\u0142' -> bare.append('l');
        case '\u00F8' -> bare.append('o');
        case '\u0111' -> bare.append('d');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            bare.append(c);
          }
        }
      }
    }
    return bare.toString();
  }
}
