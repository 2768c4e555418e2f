package org.sitrep.reports.query;

import java.util.Arrays;

/** Why figures of one workbook are not those of the one before. */
public enum Reason {
  NEW_ARTICLE("new_article", "new articles"),
  RECODED("recoded", "coded again"),
  CORRECTION("correction", "corrected by an analyst"),
  COPY("copy", "copy recognised"),
  JOINED("joined", "incidents joined or split"),
  OTHER("other", "changed in the database"),
  PERIOD("period", "moved into or out of the period"),
  REMOVED("removed", "no longer stored");

  private final String code;
  private final String label;

  Reason(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Its name for readers. */
  public String label() {
    return label;
  }

  static Reason of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no reason is called " + code));
  }
}
