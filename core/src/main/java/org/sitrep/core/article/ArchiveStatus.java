package org.sitrep.core.article;

import jakarta.persistence.EnumeratedValue;

/** How far an archive has come. */
public enum ArchiveStatus {
  REGISTERED("registered"),
  LOADED("loaded"),
  FAILED("failed"),
  /** A workbook of decisions, which holds no articles. */
  IMPORTED("imported");

  @EnumeratedValue private final String code;

  ArchiveStatus(String code) {
    this.code = code;
  }

  /** The codebook's word for this value. */
  public String code() {
    return code;
  }
}
