package org.sitrep.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text: by its script or by its function words where that is enough, else by
 * OpenNLP's model, which takes ten times as long.
 */
final class Languages {

  private static final Pattern CODE = Pattern.compile("([A-Za-z]{2})([-_].*)?");
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

  /** More text costs more time and says no more. */
  private static final int WINDOW = 400;

  /** So many times likelier than the next language: the model's own certainty grows with length. */
  private static final double SURE = 1.5;

  private static final int FEWEST_LETTERS = 20;

  /** So much is looked through where the beginning does not tell. */
  private static final int WORDS_WINDOW = 1_600;

  /** Scripts that stand for one language. */
  private static final Map<UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.GREEK, "el",
              UnicodeScript.THAI, "th",
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
    int ascii = 0;
    int width;
    for (int i = 0; i < window.length(); i += width) {
      int point = window.codePointAt(i);
      width = Character.charCount(point);
      if (Character.isLetter(point)) {
        if (point < 0x80) {
          ascii++;
        } else {
          scripts.merge(UnicodeScript.of(point), 1, Integer::sum);
        }
      }
    }
    scripts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters < FEWEST_LETTERS) {
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
    for (int end : new int[] {window.length(), Math.min(text.length(), WORDS_WINDOW)}) {
      String told = FunctionWords.language(text, end);
      if (told != null) {
        return told;
      }
    }
    Language[] likely = new LanguageDetectorME(Model.LOADED).predictLanguages(window);
    return likely[0].getConfidence() < SURE * likely[1].getConfidence()
        ? null
        : Model.CODES.get(likely[0].getLang());
  }

  /** Takes a second and memory, so that it is loaded with the first text that needs it. */
  private static final class Model {

    private static final LanguageDetectorModel LOADED = load();
    private static final Map<String, String> CODES = codes();

    private static LanguageDetectorModel load() {
      try (InputStream model = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
        if (model == null) {
          throw new IllegalStateException("no langdetect-183.bin on the class path");
        }
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException("langdetect-183.bin", e);
      }
    }

    /** From the model's codes of ISO 639-3, some of which are the main part of a language. */
    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        codes.put(Locale.of(code).getISO3Language(), code);
      }
      codes.putAll(
          Map.of(
              "cmn", "zh", "pes", "fa", "arb", "ar", "nob", "no", "nno", "no", "ekk", "et", "lvs",
              "lv", "zlm", "ms"));
      return codes;
    }
  }
}
