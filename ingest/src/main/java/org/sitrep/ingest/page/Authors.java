package org.sitrep.ingest.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of authors out of a byline. */
final class Authors {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern LEAD =
      Pattern.compile(
          "^"
              + BylineWords.alternatives(BylineWords.Kind.BY, BylineWords.Kind.LABEL)
              + "(?:\\s*[:：/]\\s*|\\s+)",
          FLAGS);

  /** Two words with a capital. */
  private static final Pattern FULL = Pattern.compile("\\p{Lu}\\S*\\s+\\p{Lu}");

  private static final Pattern COMMA =
      Pattern.compile(
          "\\s*[;|,•·、，；／]\\s*|\\s+/\\s+|(?<=\\p{L} [\\p{L}.'’-]{2,30})(?:\\s+[–—-]\\s+|/)(?=\\p{L})");
  private static final Pattern AND =
      Pattern.compile(
          "\\s+(?:&|\\+|" + BylineWords.alternatives(BylineWords.Kind.AND) + ")\\s+", FLAGS);

  /** An agency that helped, and a joint with nobody behind it. */
  private static final Pattern HELPED =
      Pattern.compile(
          "\\s+(?:"
              + BylineWords.alternatives(BylineWords.Kind.WITH)
              + "\\s+"
              + BylineWords.alternatives(BylineWords.Kind.AGENCY)
              + "|(?:&|and|und|et))$",
          FLAGS);

  /** Feeds write the name behind the address. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)");

  /** A trade right before a name in Chinese signs. */
  private static final Pattern HAN_LEAD =
      Pattern.compile("^(?:本報)?(?:記者|记者|特派員|文)(?=\\p{IsHan}{2,4}$)");

  private static final Pattern ADDRESS =
      Pattern.compile("\\S+@\\S+\\.\\S+|(?<=^|\\s)@\\w+|\\b(?:https?://|www\\.)\\S+");

  /** An agency's or an editor's sign behind a name. */
  private static final Pattern SIGN =
      Pattern.compile("\\s*(?:\\([^()]{1,30}\\)|\\[[^\\[\\]]{1,30}\\])$");

  /** What parted a name from something that is gone. */
  private static final Pattern DASHES = Pattern.compile("\\s+[–—-]$");

  /** Where somebody writes from or for: "in Berlin", "for the Herald". */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\s+(?:in|at|for|from|aus|für|à|para|en)\\s+(?:the\\s+|der\\s+|die\\s+)?\\p{Lu}.*$");

  /** A figure, or a point within a word as in an address. */
  private static final Pattern NO_NAME = Pattern.compile("\\d|\\p{L}\\.\\p{Ll}{2,}");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "d", "la", "le", "van",
          "von", "der", "den", "ter", "ten", "zu", "zum", "zur", "af", "av", "al", "el", "bin",
          "bint", "ibn", "ben", "abu", "y", "e", "i", "und", "mc", "st", "na", "nga", "od", "от");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "phd", "md", "ph.d.", "m.d.");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> BY =
      BylineWords.all(BylineWords.Kind.BY, BylineWords.Kind.LABEL);
  private static final Set<String> NOBODY = BylineWords.all(BylineWords.Kind.NOBODY);

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 5;

  private Authors() {}

  /** The names in a byline such as "By A and B, political editor", each once, in order. */
  static List<String> split(@Nullable String byline) {
    String line = CleanText.line(byline);
    if (line == null) {
      return List.of();
    }
    if (line.length() <= LONGEST && PlainName.is(line)) {
      return List.of(line);
    }
    String written =
        Credits.without(ADDRESS.matcher(withoutDate(withoutLead(line))).replaceAll(""));
    String bare = written.strip();
    Matcher brackets = IN_BRACKETS.matcher(bare);
    String[] parts = COMMA.split(brackets.matches() ? brackets.group(1) : bare, -1);
    if (isTurned(parts)) {
      return List.of(parts[1] + ' ' + parts[0]);
    }
    List<String> names = new ArrayList<>();
    for (String part : parts) {
      String name = HAN_LEAD.matcher(part.strip()).replaceFirst("");
      if (name.isEmpty() || isLead(name)) {
        continue;
      }
      if (names.isEmpty()) {
        names.addAll(joined(name));
      } else if (PLACE.matcher(" " + name).lookingAt()) {
        break;
      } else if (SUFFIXES.contains(name.toLowerCase(Locale.ROOT))) {
        names.set(names.size() - 1, names.getLast() + ", " + name);
      } else if (isUncased(name) || !Offices.is(name)) {
        for (String one : joined(withoutAnd(name))) {
          if (isPerson(one)
              ? isWhole(one) || (!isWhole(names.getFirst()) && isPerson(names.getFirst()))
              : Offices.isAgency(one) && Offices.isAgency(names.getFirst())) {
            names.add(one);
          }
        }
      }
    }
    return clean(names);
  }

  /** Whether a text is one of those that stand before names. */
  static boolean isLead(String text) {
    return BY.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Names that are names: no addresses, nothing empty or endless, each once, in order. */
  static List<String> clean(List<String> names) {
    Map<String, String> clean = new LinkedHashMap<>();
    for (String name : names) {
      String line = CleanText.line(name);
      if (line == null || line.length() > LONGEST || line.contains("://") || line.contains("@")) {
        continue;
      }
      String bare = SIGN.matcher(withoutLead(line)).replaceFirst("").strip();
      if (bare.codePoints().anyMatch(Character::isLetter)
          && !NOBODY.contains(bare.toLowerCase(Locale.ROOT))) {
        clean.merge(key(bare), bare, Authors::fuller);
      }
    }
    return List.copyOf(clean.values());
  }

  /** The letters of a name without their accents: who writes it twice leaves them out once. */
  static String key(String name) {
    return Subject.letters(
        MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll(""));
  }

  /** The one with accents, else the first. */
  private static String fuller(String one, String other) {
    boolean bare = Subject.letters(one).chars().allMatch(c -> c < 0x80);
    return bare && !Subject.letters(one).equals(Subject.letters(other)) ? other : one;
  }

  /** "Reed, Ada", as libraries write names. */
  private static boolean isTurned(String[] parts) {
    return parts.length == 2
        && Arrays.stream(parts)
            .allMatch(
                part ->
                    !part.isEmpty()
                        && !part.contains(" ")
                        && Character.isUpperCase(part.codePointAt(0))
                        && isPerson(part));
  }

  /** Whether a name has more than one word, where words are parted. */
  private static boolean isWhole(String name) {
    return name.contains(" ") || isUncased(name);
  }

  private static String withoutDate(String line) {
    String rest = line;
    for (BylineWords.Kind kind : List.of(BylineWords.Kind.PUBLISHED, BylineWords.Kind.UPDATED)) {
      int at = BylineWords.find(kind, rest);
      rest = at > 0 ? rest.substring(0, at) : rest;
    }
    return rest;
  }

  /** "Von" and "di" begin names too: they are taken off where a whole name is left. */
  private static String withoutLead(String line) {
    Matcher lead = LEAD.matcher(line);
    if (!lead.find()) {
      return line;
    }
    String rest = line.substring(lead.end());
    boolean particle = PARTICLES.contains(lead.group().strip().toLowerCase(Locale.ROOT));
    return particle && !FULL.matcher(rest).lookingAt() && !Offices.isAgency(rest) ? line : rest;
  }

  /**
   * Whether a text looks like a person's name: few words, each with a capital, none of them a role.
   */
  static boolean isPerson(String text) {
    if (isUncased(text) && Offices.endsWithRole(text)) {
      return false;
    }
    String[] words = text.strip().split("\\s+", -1);
    if (words[0].isEmpty()
        || words.length > MOST_WORDS
        || Offices.isAgency(text)
        || NO_NAME.matcher(text).find()) {
      return false;
    }
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (Offices.isRole(lower)
          || word.codePoints().noneMatch(Character::isLetter)
          || (Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(lower))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text has no figure, as times and addresses have. */
  static boolean mayBeName(String text) {
    return text.codePoints().noneMatch(Character::isDigit);
  }

  /** The names that "and" joins, without where they write from. */
  private static List<String> joined(String text) {
    List<String> names = new ArrayList<>();
    Matcher and = AND.matcher(text);
    int from = 0;
    while (and.find()) {
      String before = bare(text.substring(from, and.start()));
      if (isBetweenNames(before, and.group().strip(), text.substring(and.end()))) {
        names.add(before);
        from = and.end();
      }
    }
    names.add(bare(text.substring(from)));
    return names;
  }

  /**
   * "y" and "e" stand within names too, "and" in those of houses: both sides must be whole names.
   */
  private static boolean isBetweenNames(String before, String and, String after) {
    boolean whole = before.strip().contains(" ") && after.strip().contains(" ");
    boolean bare =
        !before.strip().contains(" ") && !after.strip().contains(" ") && and.length() > 2;
    return (whole || bare) && isPerson(before.strip());
  }

  private static String withoutAnd(String text) {
    Matcher and = AND.matcher(" " + text);
    return and.lookingAt() ? text.substring(and.end() - 1) : text;
  }

  private static String bare(String name) {
    String alone = DASHES.matcher(name.strip()).replaceFirst("");
    String bare =
        PLACE
            .matcher(HELPED.matcher(SIGN.matcher(alone).replaceFirst("")).replaceFirst(""))
            .replaceFirst("");
    return Offices.withoutTrade(bare);
  }

  static boolean isUncased(String text) {
    int letter = text.isEmpty() ? ' ' : text.codePointAt(0);
    return !Character.isUpperCase(letter) && !Character.isLowerCase(letter);
  }
}
