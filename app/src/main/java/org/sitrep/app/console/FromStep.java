package org.sitrep.app.console;

/** Where a new run begins; the steps after it follow. */
enum FromStep {
  /** Archives that are registered and not loaded, then as below. */
  LOAD("load archives"),
  /** Articles that are not coded, or by another version of the coder, then as below. */
  CODE("code articles"),
  /** Articles that are not joined with others, then as below. */
  LINK("link stories and incidents"),
  /** The workbooks alone. */
  REPORT("write workbooks");

  private final String label;

  FromStep(String label) {
    this.label = label;
  }

  /** As people read it. */
  String label() {
    return label;
  }
}
