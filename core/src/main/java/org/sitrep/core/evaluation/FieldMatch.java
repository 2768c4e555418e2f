package org.sitrep.core.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When a field of a coded fact equals that of a gold fact, by the codebook's section 4. */
final class FieldMatch {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ");

  private FieldMatch() {}

  static boolean equal(String field, JsonNode gold, JsonNode system) {
    JsonNode a = gold.get(field);
    JsonNode b = system.get(field);
    return switch (field) {
      case "parties" -> normalised(a).equals(normalised(b));
      case "victims" -> set(a).equals(set(b));
      case "fields" -> fields(set(a), set(b));
      case "quote" -> quotes(text(a), text(b));
      case "perpetrator", "place", "attribution", "initiator" -> sameName(text(a), text(b));
      default -> (isNull(a) && isNull(b)) || (a != null && a.equals(b));
    };
  }

  private static boolean isNull(@Nullable JsonNode node) {
    return node == null || node.isNull();
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.asString();
  }

  static Set<String> set(@Nullable JsonNode array) {
    Set<String> words = new HashSet<>();
    if (array != null && array.isArray()) {
      array.forEach(word -> words.add(word.asString()));
    }
    return words;
  }

  private static Set<String> normalised(@Nullable JsonNode array) {
    return set(array).stream().map(FieldMatch::name).collect(Collectors.toSet());
  }

  private static boolean fields(Set<String> a, Set<String> b) {
    if (a.equals(b)) {
      return true;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return 2.0 * both.size() / (a.size() + b.size()) >= 0.5;
  }

  private static boolean sameName(@Nullable String a, @Nullable String b) {
    return (a == null || b == null) ? a == null && b == null : name(a).equals(name(b));
  }

  private static String name(String text) {
    String folded = fold(text).replace("'", "").replace("\u2019", "");
    return ARTICLE.matcher(String.join(" ", wordsOf(folded))).replaceFirst("");
  }

  private static boolean quotes(@Nullable String a, @Nullable String b) {
    List<String> first = wordsOf(fold(a == null ? "" : a));
    List<String> second = wordsOf(fold(b == null ? "" : b));
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    String one = String.join(" ", first);
    String other = String.join(" ", second);
    if (other.contains(one) || one.contains(other)) {
      return true;
    }
    Set<String> distinct = new HashSet<>(first);
    Set<String> common = new HashSet<>(second);
    int longest = Math.max(distinct.size(), common.size());
    common.retainAll(distinct);
    return common.size() >= 0.5 * longest;
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words.add(word.group());
    }
    return words;
  }

  /** Caseless form: by way of capitals, so that a sharp s equals "ss". */
  private static String fold(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
