package org.sitrep.core.extraction.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.NameKey;
import org.sitrep.core.actor.NameUse;

/** All spellings of the gazetteer, word by word. */
final class NameTrie {

  /** How a word of a name must be written. */
  private static final char ANY = '.';

  private static final char CAPITALISED = 'C';
  private static final char ACRONYM = 'A';

  /** Capitals and small letters mixed, as in LeT: matches only as written. */
  private static final char MIXED = 'M';

  /** From this length on acronyms are also written like words: Nato, Isis. */
  private static final int PRONOUNCED = 4;

  /** A spelling's words by their case, with what it stands for. */
  private record Form(NameUse use, String shape) {}

  private static final class Node {
    private @Nullable Map<String, Node> next;
    private @Nullable List<Form> forms;
  }

  /**
   * A spelling found.
   *
   * @param first index of its first word
   * @param end the index after its last word
   * @param uses what it stands for, the likelier first
   */
  record Match(int first, int end, List<NameUse> uses) {}

  private final Map<String, Node> roots;

  NameTrie(List<NameUse> uses) {
    roots = HashMap.newHashMap(uses.size());
    for (NameUse use : uses) {
      add(use);
    }
  }

  private void add(NameUse use) {
    String text = use.spelling().text();
    List<String> words = NameKey.words(text);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a name without a word: '" + text + "'");
    }
    Node node = roots.computeIfAbsent(words.getFirst(), _ -> new Node());
    for (String word : words.subList(1, words.size())) {
      if (node.next == null) {
        node.next = new HashMap<>(4);
      }
      node = node.next.computeIfAbsent(word, _ -> new Node());
    }
    if (node.forms == null) {
      node.forms = new ArrayList<>(1);
    }
    node.forms.add(new Form(use, shape(text, words.size())));
  }

  /**
   * Which words of a name have capitals; a name that is parted otherwise than by blanks has none.
   */
  private static String shape(String text, int words) {
    char[] shape = new char[words];
    Arrays.fill(shape, ANY);
    int word = 0;
    int at = 0;
    while (at < text.length() && word < words) {
      char c = text.charAt(at);
      if (c == ',' || c == '(' || c == ')' || c == '/' || c == '+') {
        word++;
        at++;
      } else if (Character.isLetterOrDigit(c) || c == '&') {
        int end = at;
        while (end < text.length() && !parts(text.charAt(end))) {
          end++;
        }
        shape[word++] = shapeOf(text, at, end);
        at = end;
      } else {
        at++;
      }
    }
    return new String(shape);
  }

  private static boolean parts(char c) {
    return c == ' '
        || c == '-'
        || c == '\u2013'
        || c == ','
        || c == '('
        || c == ')'
        || c == '/'
        || c == '+';
  }

  private static char shapeOf(String text, int from, int to) {
    boolean article = to - from == 2 && text.regionMatches(true, from, "al", 0, 2);
    if (article || !Character.isUpperCase(text.charAt(from))) {
      return ANY;
    }
    int capitals = 0;
    boolean small = false;
    for (int i = from; i < to; i++) {
      small |= Character.isLowerCase(text.charAt(i));
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    if (small) {
      return capitals > 1 && to - from <= PRONOUNCED ? MIXED : CAPITALISED;
    }
    return capitals > 1 ? ACRONYM : CAPITALISED;
  }

  /**
   * The longest spelling that begins at a word, or null.
   *
   * @param words the text
   * @param at index of the first word
   * @param limit index that the spelling must end at or before
   * @param capitals whether the text is in capitals, so that case tells nothing
   */
  @Nullable Match longest(Words words, int at, int limit, boolean capitals) {
    Node node = roots.get(words.key(at));
    Match longest = null;
    int[] path = null;
    int length = 0;
    int i = at;
    while (node != null) {
      if (node.next != null && path == null) {
        path = new int[16];
      }
      if (path != null && length < path.length) {
        path[length] = i;
      }
      length++;
      i++;
      if (node.forms != null) {
        List<NameUse> fitting = fitting(node.forms, words, at, path, length, capitals);
        if (!fitting.isEmpty()) {
          longest = new Match(at, i, fitting);
        }
      }
      if (node.next == null || i >= limit || length >= 16) {
        return longest;
      }
      if (abbreviationDot(words, i)) {
        i++;
        if (i >= limit) {
          return longest;
        }
      }
      node = node.next.get(words.key(i));
    }
    return longest;
  }

  private static boolean abbreviationDot(Words words, int i) {
    return words.key(i).equals(".") && words.key(i - 1).length() <= 2;
  }

  private static List<NameUse> fitting(
      List<Form> forms, Words words, int at, int @Nullable [] path, int length, boolean capitals) {
    List<NameUse> fitting = List.of();
    for (Form form : forms) {
      if (fits(form, words, at, path, length, capitals)) {
        if (forms.size() == 1) {
          return List.of(form.use());
        }
        if (fitting.isEmpty()) {
          fitting = new ArrayList<>(forms.size());
        }
        fitting.add(form.use());
      }
    }
    return fitting;
  }

  private static boolean fits(
      Form form, Words words, int at, int @Nullable [] path, int length, boolean capitals) {
    if (capitals) {
      return words.dotted(at)
          || (!form.use().spelling().common() && !(length == 1 && guesswork(form)));
    }
    for (int i = 0; i < length; i++) {
      int word = path == null ? at : path[i];
      if (!fits(form.shape().charAt(i), words, word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether only its case tells an acronym from a word. */
  private static boolean guesswork(Form form) {
    char shape = form.shape().charAt(0);
    return shape == MIXED || (shape == ACRONYM && form.use().spelling().ambiguous());
  }

  private static boolean fits(char shape, Words words, int word) {
    return switch (shape) {
      case CAPITALISED -> words.capitalised(word);
      case ACRONYM ->
          words.allCapitals(word)
              || (words.key(word).length() >= PRONOUNCED && words.capitalised(word));
      case MIXED -> words.capitalised(word) && !words.smallBehind(word);
      default -> true;
    };
  }
}
