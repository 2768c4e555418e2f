package org.sitrep.reports.definition;

import java.util.Locale;
import java.util.Set;

/** Codes of countries. */
final class Countries {

  // Kosovo's code is not of ISO but of all who need one.
  private static final String KOSOVO = "XK";

  private static final Set<String> CODES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private Countries() {}

  static boolean isCode(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return CODES.contains(code) || code.equals(KOSOVO);
  }
}
