package org.sitrep.ingest.archive;

import java.io.IOException;

/** The data are not what their format says: a property of the archive, not of the disk. */
final class DamageException extends IOException {

  private static final long serialVersionUID = 1;
  private final RejectReason reason;

  DamageException(RejectReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  RejectReason reason() {
    return reason;
  }

  /** What is wrong, with the offending value. */
  String detail() {
    return String.valueOf(getMessage());
  }
}
