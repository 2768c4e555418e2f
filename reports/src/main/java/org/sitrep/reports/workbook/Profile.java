package org.sitrep.reports.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom the form of a workbook is for. */
public enum Profile {
  /** Filters, frozen headers, charts. */
  ANALYST,
  /** For screen readers: one header row, no empty cells in tables, no filters, nothing frozen. */
  ACCESSIBLE;

  /** Its name in definitions. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The profile of a name. */
  public static Optional<Profile> of(String code) {
    return Arrays.stream(values()).filter(profile -> profile.code().equals(code)).findFirst();
  }

  /** The names of all. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Profile::code).toList();
  }
}
