package org.sitrep.reports.actor;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of parties as readers know them. */
public final class Party {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  private Party() {}

  /** {@code Pakistan (PK)} for a country's code; other names as they are. */
  public static String label(String name) {
    if (!CODE.matcher(name).matches()) {
      return name;
    }
    String country = Locale.of("", name).getDisplayCountry(Locale.ENGLISH);
    return country.equals(name) ? name : country + " (" + name + ")";
  }
}
