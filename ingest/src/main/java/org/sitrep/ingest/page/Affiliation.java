package org.sitrep.ingest.page;

/** Whom somebody writes for, where it stands behind the name without a sign between. */
final class Affiliation {

  /** Letters of an agency that is not told from a surname unless it is in capitals. */
  private static final int SHORT = 4;

  private Affiliation() {}

  /** A name of two words or more without the site's or an agency's name behind it. */
  static String without(String name, SiteNames site) {
    int second = name.indexOf(' ', name.indexOf(' ') + 1);
    for (int space = second; space > 0; space = name.indexOf(' ', space + 1)) {
      String before = name.substring(0, space);
      String behind = name.substring(space + 1);
      if ((site.isExactly(behind) || isAgency(behind)) && Authors.isPerson(before)) {
        return before.replaceFirst("[.,:;–—-]+$", "");
      }
    }
    return name;
  }

  private static boolean isAgency(String text) {
    return Offices.isAgency(text)
        && (text.length() > SHORT || text.chars().allMatch(Character::isUpperCase));
  }
}
