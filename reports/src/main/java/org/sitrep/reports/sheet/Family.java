package org.sitrep.reports.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sheets that definitions may ask for together. */
public enum Family {
  /** What violence claims and incidents tell. */
  VIOLENCE,
  /** What cooperation events tell. */
  COOPERATION,
  /** What both kinds of facts tell together. */
  SITUATION,
  /** What has moved since the workbook before. */
  CHANGES,
  /** What figures rest on: coverage, reviews, rejected records. */
  SOURCES,
  /** What a workbook says of itself. */
  WORKBOOK;

  /** Its name in definitions. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The family of a name in definitions. */
  public static Optional<Family> of(String code) {
    return Arrays.stream(values()).filter(family -> family.code().equals(code)).findFirst();
  }
}
