package org.sitrep.ingest.facts;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/** Which articles a run codes. */
enum Selection {
  /** Those that have no facts yet. */
  UNCODED("coded_at is null and coder_version is distinct from ?"),
  /** Those also that another version of the coder has coded. */
  OUTDATED("coder_version is distinct from ?");

  private final String condition;

  Selection(String condition) {
    this.condition = condition;
  }

  /** As a condition over articles, the present coder's version its parameter. */
  String condition() {
    return condition;
  }

  /** What the parameter {@code recode} asks for. */
  static Selection asked(@Nullable String recode) {
    return Boolean.parseBoolean(recode) ? OUTDATED : UNCODED;
  }

  static Selection of(StepExecution step) {
    return asked(step.getJobParameters().getString("recode"));
  }
}
