package org.sitrep.ingest.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Names of months in the languages of the JDK, as they are written in dates. */
final class MonthNames {

  /** Languages to look in where the page's own does not know a name. */
  private static final List<String> OTHERS =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk",
          "hu", "ro", "bg", "ru", "uk", "el", "tr", "id", "ms", "vi", "ar", "ar-SY", "fa", "ur",
          "he", "hi", "bn", "lt", "lv", "et", "sl", "hr", "sr", "ca", "sw", "af");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final ConcurrentMap<String, Map<String, Month>> NAMES = new ConcurrentHashMap<>();

  private MonthNames() {}

  /** The month that a word names: in the language, else in all other languages that know it. */
  static @Nullable Month find(String word, @Nullable String language) {
    String name = plain(word, Locale.ROOT);
    Month own = language == null ? null : names(language).get(name);
    if (own != null) {
      return own;
    }
    Month found = null;
    for (String other : OTHERS) {
      Month month = names(other).get(name);
      if (month != null && found != null && month != found) {
        return null;
      }
      found = month == null ? found : month;
    }
    return found;
  }

  private static Map<String, Month> names(String language) {
    return NAMES.computeIfAbsent(language, MonthNames::load);
  }

  private static Map<String, Month> load(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, Month> names = new HashMap<>();
    for (Month month : Month.values()) {
      for (TextStyle style : STYLES) {
        String name = plain(month.getDisplayName(style, locale), locale);
        if (name.codePoints().anyMatch(Character::isLetter)) {
          names.putIfAbsent(name, month);
        }
      }
    }
    return Map.copyOf(names);
  }

  /** Lower case, and without the point of what is shortened. */
  private static String plain(String name, Locale locale) {
    String lower = name.toLowerCase(locale);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
