package org.sitrep.core.actor;

/**
 * One way to write a name.
 *
 * @param text the name with its capitals and accents
 * @param ambiguous it also means something else, and counts only where the text around it agrees
 * @param common in a text that is all in capitals it cannot be told from a common word
 */
public record Spelling(String text, boolean ambiguous, boolean common) {

  /** A spelling that can be nothing else. */
  public static Spelling of(String text) {
    return new Spelling(text, false, false);
  }

  /**
   * Reads a name of a data file with its marks, {@code ?} for ambiguous and {@code ^} for common.
   */
  static Spelling marked(String name) {
    int end = name.length();
    boolean ambiguous = false;
    boolean common = false;
    for (; end > 0; end--) {
      char last = name.charAt(end - 1);
      if (last == '?') {
        ambiguous = true;
      } else if (last == '^') {
        common = true;
      } else {
        break;
      }
    }
    return new Spelling(name.substring(0, end), ambiguous, common);
  }
}
