package org.sitrep.ingest.page;

import java.lang.Character.UnicodeScript;

/**
 * Whether a text was read in the encoding that it was written in. Read in a wrong one, its words
 * mix scripts, stand at symbols, have capitals inside or consist of accents.
 */
final class Plausible {

  /** Of the words that tell anything, so many may be odd: names of brands are. */
  private static final int MOST_ODD = 4;

  private static final int WINDOW = 200_000;

  private int telling;
  private int odd;
  private int letters;
  private int accented;
  private boolean afterSymbol;
  private boolean mixed;
  private boolean capitalInside;
  private boolean lowerBefore;
  private boolean lowerFirst;
  private int capitals;
  private UnicodeScript script = UnicodeScript.COMMON;

  private Plausible() {}

  static boolean is(String text) {
    Plausible words = new Plausible();
    int end = Math.min(text.length(), WINDOW);
    for (int i = 0; i < end; i++) {
      words.add(text.charAt(i));
    }
    words.endWord();
    return words.odd * MOST_ODD <= words.telling;
  }

  private void add(char c) {
    if (c >= 0x80 && (Character.isISOControl(c) || !Character.isDefined(c))) {
      telling++;
      odd++;
    }
    if (c >= 0x80 && isSymbol(c)) {
      mixed |= accented > 0;
      endWord();
      afterSymbol = true;
      return;
    }
    if (!Character.isLetter(c)) {
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        endWord();
        afterSymbol = false;
      }
      return;
    }
    mixed |= afterSymbol && c >= 0x80;
    afterSymbol = false;
    letters++;
    accented += c >= 0x80 ? 1 : 0;
    UnicodeScript its = c < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(c);
    mixed |= letters > 1 && its != script && (its == UnicodeScript.LATIN || isOfLetters(its));
    script = its;
    capitalInside |= lowerBefore && Character.isUpperCase(c);
    lowerBefore = Character.isLowerCase(c);
    lowerFirst |= letters == 1 && lowerBefore;
    capitals += Character.isUpperCase(c) ? 1 : 0;
  }

  /** What stands beside numbers, not beside letters. */
  private static boolean isSymbol(char c) {
    return switch (Character.getType(c)) {
      case Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private boolean isOfLetters(UnicodeScript its) {
    return (script == UnicodeScript.LATIN || isCased(script)) && isCased(its);
  }

  private static boolean isCased(UnicodeScript its) {
    return its == UnicodeScript.CYRILLIC || its == UnicodeScript.GREEK;
  }

  private void endWord() {
    if (accented > 0) {
      telling++;
      boolean accents = script == UnicodeScript.LATIN && letters > 3 && accented * 2 > letters;
      // The Cyrillic sets differ in case: "мОСКВА" among words in capitals says enough.
      boolean turned = lowerFirst && letters > 2 && capitals == letters - 1;
      odd += turned ? MOST_ODD * 2 : mixed || capitalInside || accents ? 1 : 0;
    }
    letters = 0;
    accented = 0;
    mixed = false;
    capitalInside = false;
    lowerBefore = false;
    lowerFirst = false;
    capitals = 0;
    script = UnicodeScript.COMMON;
  }
}
