package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms of English verbs. */
final class Inflection {

  /** Which form of a verb a word is. */
  enum Tense {
    BASE,
    PRESENT,
    PAST,
    GERUND
  }

  /** Verbs whose last letter may be doubled, which depends on how they are stressed. */
  private static final Pattern MAY_DOUBLE = Pattern.compile(".*[^aeiou][aeiou][bdfglmnprt]");

  private final Map<String, String[]> irregular;

  /**
   * Takes the verbs that need telling.
   *
   * @param irregular base form to its past and participle forms
   */
  Inflection(Map<String, String[]> irregular) {
    this.irregular = irregular;
  }

  /** All forms of a verb; where two forms look the same the later tense is kept. */
  Map<String, Tense> of(String verb) {
    Map<String, Tense> forms = new LinkedHashMap<>();
    forms.put(verb, Tense.BASE);
    String[] past = irregular.get(verb);
    boolean doubles = past != null && past.length > 0 && past[0].equals("+");
    String stem = doubles ? verb + verb.charAt(verb.length() - 1) : verb;
    if (past == null && MAY_DOUBLE.matcher(verb).matches()) {
      String doubled = verb + verb.charAt(verb.length() - 1);
      forms.put(gerund(doubled), Tense.GERUND);
      forms.put(past(doubled), Tense.PAST);
    }
    forms.put(third(verb), Tense.PRESENT);
    forms.put(gerund(stem), Tense.GERUND);
    if (past == null || doubles) {
      forms.put(past(stem), Tense.PAST);
    }
    if (past != null) {
      for (String form : past) {
        if (!form.equals("+")) {
          forms.put(form, Tense.PAST);
        }
      }
    }
    return forms;
  }

  private static String third(String verb) {
    if (verb.equals("have")) {
      return "has";
    }
    if (endsInConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    return verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s";
  }

  private static String past(String verb) {
    if (endsInConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return verb.endsWith("e") ? verb + "d" : verb + "ed";
  }

  private static String gerund(String verb) {
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe");
    return (silent ? verb.substring(0, verb.length() - 1) : verb) + "ing";
  }

  private static boolean endsInConsonantAndY(String verb) {
    return verb.endsWith("y")
        && verb.length() > 1
        && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
  }
}
