package org.sitrep.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language of a text: what the page says, else by its script and its commonest words. */
final class Languages {

  private static final Pattern CODE = Pattern.compile("([A-Za-z]{2})([-_].*)?");
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
  private static final int WINDOW = 2_000;

  /** Words that are common in one language and rare in the others that share its script. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry(
              "en", Set.of("the", "of", "and", "to", "that", "was", "with", "for", "said", "by")),
          Map.entry(
              "de", Set.of("der", "die", "und", "das", "nicht", "mit", "ist", "von", "den", "ein")),
          Map.entry(
              "fr", Set.of("le", "les", "des", "et", "dans", "une", "est", "du", "pour", "que")),
          Map.entry(
              "es", Set.of("el", "los", "las", "y", "del", "que", "por", "una", "con", "para")),
          Map.entry("pt", Set.of("os", "as", "do", "da", "não", "uma", "em", "com", "dos", "ao")),
          Map.entry(
              "it", Set.of("il", "di", "che", "della", "gli", "per", "sono", "nel", "una", "è")),
          Map.entry(
              "nl", Set.of("de", "het", "een", "van", "en", "niet", "zijn", "met", "op", "voor")),
          Map.entry(
              "sv", Set.of("och", "att", "det", "som", "är", "på", "inte", "för", "av", "till")),
          Map.entry(
              "da", Set.of("og", "at", "det", "er", "ikke", "af", "til", "den", "på", "blev")),
          Map.entry("pl", Set.of("i", "w", "na", "nie", "się", "jest", "że", "do", "to", "przez")),
          Map.entry(
              "tr",
              Set.of("ve", "bir", "bu", "için", "ile", "olarak", "daha", "olan", "çok", "da")),
          Map.entry(
              "id",
              Set.of(
                  "yang", "dan", "di", "untuk", "dengan", "pada", "ini", "dari", "tidak", "itu")),
          Map.entry("ru", Set.of("и", "в", "не", "на", "что", "по", "с", "как", "это", "из")),
          Map.entry("uk", Set.of("і", "та", "що", "не", "на", "у", "з", "від", "до", "як")),
          Map.entry(
              "ar", Set.of("في", "من", "على", "إلى", "أن", "التي", "الذي", "عن", "مع", "هذا")),
          Map.entry("ur", Set.of("کے", "میں", "کی", "ہے", "اور", "سے", "کا", "نے", "کو", "پر")),
          Map.entry("fa", Set.of("که", "را", "این", "است", "با", "برای", "آن", "از", "به", "در")));

  /** Scripts that stand for one language. */
  private static final Map<UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.GREEK, "el",
              UnicodeScript.THAI, "th",
              UnicodeScript.BENGALI, "bn",
              UnicodeScript.DEVANAGARI, "hi",
              UnicodeScript.TAMIL, "ta",
              UnicodeScript.GEORGIAN, "ka"));

  private Languages() {}

  /** ISO 639-1 code of a tag such as {@code en-GB}, or null where it is none. */
  static @Nullable String ofTag(@Nullable String tag) {
    if (tag == null || !CODE.matcher(tag.strip()).matches()) {
      return null;
    }
    String code = tag.strip().substring(0, 2).toLowerCase(Locale.ROOT);
    return KNOWN.contains(code) ? code : null;
  }

  /** ISO 639-1 code by the text itself, or null where it is too short or in doubt. */
  static @Nullable String ofText(String text) {
    String window = text.substring(0, Math.min(text.length(), WINDOW));
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    window
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters < 20) {
      return null;
    }
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > letters) {
      return "ja";
    }
    if (scripts.getOrDefault(UnicodeScript.HAN, 0) * 2 > letters) {
      return "zh";
    }
    for (Map.Entry<UnicodeScript, String> script : SCRIPTS.entrySet()) {
      if (scripts.getOrDefault(script.getKey(), 0) * 2 > letters) {
        return script.getValue();
      }
    }
    return byWords(window);
  }

  private static @Nullable String byWords(String window) {
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    for (String word : window.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
      words++;
      WORDS.forEach(
          (language, common) -> {
            if (common.contains(word)) {
              hits.merge(language, 1, Integer::sum);
            }
          });
    }
    Map.Entry<String, Integer> best =
        hits.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .orElse(null);
    return best == null || best.getValue() * 20 < words || best.getValue() < 3
        ? null
        : best.getKey();
  }
}
