package org.sitrep.core.article;

import jakarta.persistence.EnumeratedValue;

/** How far an archive has come. */
public enum ArchiveStatus {
  REGISTERED("registered"),
  LOADED("loaded"),
  FAILED("failed");

  @EnumeratedValue private final String code;

  ArchiveStatus(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
