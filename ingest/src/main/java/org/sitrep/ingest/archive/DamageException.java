package org.sitrep.ingest.archive;

import java.io.IOException;

/** The data are not what their format says: a property of the archive, not of the disk. */
public final class DamageException extends IOException {

  private static final long serialVersionUID = 1;
  private final RejectReason reason;

  /** Takes the code and, for a reader, what is wrong with the offending value. */
  public DamageException(RejectReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why, as a code. */
  public RejectReason reason() {
    return reason;
  }

  /** What is wrong, with the offending value. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
