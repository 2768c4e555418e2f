package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of a byline that are no name: trades, offices, agencies, houses, accounts. */
final class Offices {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Set<String> TRADES = BylineWords.all(BylineWords.Kind.TRADE);
  private static final Set<String> ROLES =
      BylineWords.all(BylineWords.Kind.TRADE, BylineWords.Kind.ROLE);
  private static final Set<String> COMPANIES = BylineWords.all(BylineWords.Kind.COMPANY);
  private static final Set<String> AGENCIES = BylineWords.all(BylineWords.Kind.AGENCY);

  private static final int MOST_WORDS = 5;

  private Offices() {}

  /** Whether a name is that of an office, such as "News desk", and not of somebody. */
  static boolean is(String text) {
    return Arrays.stream(NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1))
        .anyMatch(ROLES::contains);
  }

  /** Whether a text may be the name of an agency, or of an office as it is written in a byline. */
  static boolean isNamed(String text) {
    return isAgency(text)
        || (is(text)
            && Character.isUpperCase(text.codePointAt(0))
            && text.split(" ", -1).length <= MOST_WORDS);
  }

  /** Whether a text ends with such a word, in scripts that do not part them. */
  static boolean endsWithRole(String text) {
    return ROLES.stream().anyMatch(text::endsWith);
  }

  static boolean isRole(String word) {
    return ROLES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isAgency(String text) {
    return AGENCIES.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a name is that of an account, such as "kevin-r", or of a publishing house. */
  static boolean isAccountOrCompany(String name) {
    int first = name.isEmpty() ? ' ' : name.codePointAt(0);
    boolean account =
        !name.contains(" ")
            && (Character.isLowerCase(first) || name.indexOf('_') >= 0)
            && !isAgency(name);
    return account
        || Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\s+", -1))
            .skip(1)
            .anyMatch(COMPANIES::contains);
  }

  /**
   * Korean and Japanese name the trade behind the name, others without a comma on both sides of it.
   */
  static String withoutTrade(String name) {
    int fewest = Authors.isUncased(name) ? 1 : 2;
    List<String> words = new ArrayList<>(Arrays.asList(name.split(" ", -1)));
    if (words.size() > fewest && TRADES.contains(words.getLast().toLowerCase(Locale.ROOT))) {
      while (words.size() > fewest && isRole(words.getLast())) {
        words.removeLast();
      }
    }
    while (fewest == 2 && words.size() > fewest && isRole(words.getFirst())) {
      words.removeFirst();
    }
    return words.stream().anyMatch(word -> isRole(word)) ? name : String.join(" ", words);
  }
}
